package se.samverka.gateway.municipality;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.goal.Status;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.project.Projects;

/** Puts together how municipalities assess themselves on a goal. */
final class Comparisons {

    private final Municipalities municipalities;
    private final Goals goals;
    private final Projects projects;
    private final Indicators indicators;

    Comparisons(Municipalities municipalities, Goals goals, Projects projects, Indicators indicators) {
        this.municipalities = municipalities;
        this.goals = goals;
        this.projects = projects;
        this.indicators = indicators;
    }

    Comparison of(Goal goal) {
        Comparator<Comparison.Row> byName =
                Comparator.comparing(row -> row.municipality().name(), Collator.getInstance(Language.SV.locale()));
        List<Comparison.Row> rows = municipalities.all().stream()
                .flatMap(municipality -> row(municipality, goal.number()))
                .sorted(byName)
                .toList();
        return new Comparison(goal, rows, municipalities.all().size() - rows.size());
    }

    private Stream<Comparison.Row> row(Municipality municipality, int goal) {
        String code = municipality.code();
        Goals.Glance glance = goals.glance(code, goal);
        Status status = glance.status();
        return status == null
                ? Stream.empty()
                : Stream.of(new Comparison.Row(
                        municipality,
                        status,
                        glance.stale(),
                        projects.count(code, goal),
                        indicators.count(code, goal)));
    }
}
