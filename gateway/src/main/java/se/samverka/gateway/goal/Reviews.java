package se.samverka.gateway.goal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Frame;

/** What a municipality has to look at again: its assessments, and the gaps that are open. */
final class Reviews {

    private static final Comparator<OpenGap> BY_NEXT_CHECK = Comparator.comparing(Reviews::nextCheck);

    private final Frame frame;
    private final Goals goals;
    private final Grounds grounds;

    Reviews(Frame frame, Goals goals, Grounds grounds) {
        this.frame = frame;
        this.goals = goals;
        this.grounds = grounds;
    }

    /** The assessments in the order of their goals. @param stale {@code true} = only those older than 12 months */
    List<AssessedGoal> assessments(String municipality, boolean stale) {
        return goals.touched(municipality).stream()
                .flatMap(goal -> Stream.ofNullable(assessed(goal)))
                .filter(assessed -> !stale || assessed.stale())
                .toList();
    }

    /** The open gaps, those to be checked next first; without a day for that, last. */
    List<OpenGap> gaps(String municipality) {
        return goals.touched(municipality).stream()
                .flatMap(goal -> goal.gaps().stream().map(gap -> open(goal.goal(), gap)))
                .sorted(BY_NEXT_CHECK)
                .toList();
    }

    private static LocalDate nextCheck(OpenGap open) {
        LocalDate stated = open.gap().nextCheck();
        return stated == null ? LocalDate.MAX : stated;
    }

    private @Nullable AssessedGoal assessed(GoalState goal) {
        GoalState.Assessment assessment = goal.assessment();
        if (assessment == null) {
            return null;
        }
        List<ShownEvidence> changed = grounds.of(goal).stream()
                .filter(evidence -> evidence.change() != null)
                .toList();
        return new AssessedGoal(
                goal.version(),
                goal.goal(),
                frame.goal(goal.goal()).name(),
                assessment.status(),
                assessment.assessedOn(),
                assessment.recordedAt(),
                assessment.stale(),
                !changed.isEmpty(),
                changed);
    }

    private OpenGap open(int goal, GoalState.Gap gap) {
        return new OpenGap(goal, frame.goal(goal).name(), GoalPage.Gap.of(gap));
    }
}
