package se.samverka.projects.project;

import java.time.LocalDate;

/**
 * By when an evaluation is expected.
 *
 * @param due the last day
 * @param overdue known to have passed
 */
record Deadline(LocalDate due, boolean overdue) {

    /** @param from the day from which the time counts */
    static Deadline counted(LocalDate from, Moment moment) {
        LocalDate due = from.plus(moment.evaluationDueAfter());
        return new Deadline(due, moment.today().isAfter(due));
    }
}
