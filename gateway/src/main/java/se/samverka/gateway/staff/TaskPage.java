package se.samverka.gateway.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Fault;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.project.ProjectState;

/**
 * A task's form.
 *
 * @param found how many lessons there are to choose from, those that are not shown included
 * @param learned how many lessons were learned in the project
 */
public record TaskPage(Desk desk, Subject subject, Task task, Form form, Attempt attempt, int found, int learned) {

    /** What was not accepted, field by field. */
    public List<Fault> faults() {
        Refusal refusal = attempt.refusal();
        return refusal == null ? List.of() : refusal.faults();
    }

    /** Last day of the project's period; {@code null} = not stated. */
    public @Nullable LocalDate lastDay() {
        ProjectState project = subject.project();
        ProjectState.Period period = project == null ? null : project.period();
        return period == null ? null : period.end();
    }

    /** Whether its end lets the time for an evaluation run. */
    public boolean isGuarded() {
        ProjectState project = subject.project();
        return project != null && Life.isGuarded(project);
    }

    /** What the closing gate waits for, where that matters. */
    public List<Life.Milestone> missing() {
        boolean matters = task == Task.CLOSE || task == Task.WAIVE;
        return matters ? Life.missing(Objects.requireNonNull(subject.project())) : List.of();
    }
}
