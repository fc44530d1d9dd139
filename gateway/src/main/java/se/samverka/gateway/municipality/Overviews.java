package se.samverka.gateway.municipality;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.Goals;

/** Puts overviews together from what is held. */
final class Overviews {

    private final Frame frame;
    private final Municipalities municipalities;
    private final Goals goals;

    Overviews(Frame frame, Municipalities municipalities, Goals goals) {
        this.frame = frame;
        this.municipalities = municipalities;
        this.goals = goals;
    }

    Overview of(Municipality municipality) {
        return new Overview(
                municipality,
                frame.goals().stream().map(goal -> row(municipality, goal)).toList(),
                new Overview.Totals(0, 0, 0, 0, 0),
                new Overview.Balance(0, 0, 0, 0),
                new Overview.Freshness(newest(municipality), null, null));
    }

    List<MunicipalityRow> all() {
        return municipalities.all().stream()
                .map(one -> new MunicipalityRow(one.code(), one.name(), goals.assessed(one.code()), 0, 0))
                .toList();
    }

    private Overview.GoalRow row(Municipality municipality, Goal goal) {
        Goals.Glance glance = goals.glance(municipality.code(), goal.number());
        return new Overview.GoalRow(goal.number(), goal.name(), glance.status(), glance.stale(), 0, 0, glance.gaps());
    }

    private @Nullable Instant newest(Municipality municipality) {
        Stream<@Nullable Instant> changes = frame.goals().stream()
                .map(goal -> goals.glance(municipality.code(), goal.number()).changed());
        return changes.filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
    }
}
