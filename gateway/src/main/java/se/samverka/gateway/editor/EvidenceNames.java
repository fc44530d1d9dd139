package se.samverka.gateway.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverka.gateway.goal.Evidence;
import se.samverka.gateway.goal.GoalState;
import se.samverka.gateway.indicator.Indicator;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.Held;

/** What evidence is called; its id when it is gone. */
final class EvidenceNames {

    private final Indicators indicators;
    private final Projects projects;
    private final Lessons lessons;

    EvidenceNames(Indicators indicators, Projects projects, Lessons lessons) {
        this.indicators = indicators;
        this.projects = projects;
        this.lessons = lessons;
    }

    /** Of a gap its reason. */
    Text of(GoalAtWork work, Evidence one) {
        String code = work.code();
        Optional<Text> name = switch (one.kind()) {
            case INDICATOR -> indicators.find(code, one.ref()).map(Held::state).map(Indicator::title);
            case PROJECT -> projects.find(code, one.ref()).map(Held::state).map(found -> new Text(found.name(), null));
            case LESSON -> lessons.find(code, one.ref()).map(Held::state).map(found -> new Text(found.title(), null));
            case GAP -> gap(work, one.ref());
        };
        return name.orElseGet(() -> new Text(one.ref(), null));
    }

    private static Optional<Text> gap(GoalAtWork work, String id) {
        Stream<Text> open =
                work.state().gaps().stream().filter(gap -> gap.id().equals(id)).map(GoalState.Gap::reason);
        List<GoalState.ClosedGap> told = work.state().closedGaps();
        Stream<Text> closed = (told == null ? List.<GoalState.ClosedGap>of() : told)
                .stream().filter(gap -> gap.id().equals(id)).map(GoalState.ClosedGap::reason);
        return Stream.concat(open, closed).findFirst();
    }
}
