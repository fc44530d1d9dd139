package se.samverka.projects.project;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * How long things may take.
 *
 * @param evaluationDueAfter how long after its end a project is to be evaluated
 * @param evaluationReminder how long before that day it is told of
 * @param overdueEvery how often, from the day after, it is told of again
 * @param followUpAfter how long after its acceptance a transfer is looked at, time after time
 */
record Schedule(Period evaluationDueAfter, Period evaluationReminder, Period overdueEvery, List<Period> followUpAfter) {

    /** @throws IllegalArgumentException when something would come before what it follows, or never end */
    Schedule {
        followUpAfter = List.copyOf(followUpAfter);
        if (!isForward(evaluationDueAfter) || !isForward(evaluationReminder)) {
            throw new IllegalArgumentException("evaluation-due-after and evaluation-reminder are not negative");
        }
        if (!isForward(overdueEvery) || overdueEvery.isZero()) {
            throw new IllegalArgumentException("evaluation-overdue-every is above zero");
        }
        if (!isAscending(followUpAfter)) {
            throw new IllegalArgumentException("follow-up-after is above zero, each longer than the one before");
        }
    }

    private static boolean isForward(Period period) {
        return period.getYears() >= 0 && period.getMonths() >= 0 && period.getDays() >= 0;
    }

    private static boolean isAscending(List<Period> periods) {
        LocalDate last = LocalDate.EPOCH;
        for (Period period : periods) {
            LocalDate next = LocalDate.EPOCH.plus(period);
            if (!isForward(period) || !next.isAfter(last)) {
                return false;
            }
            last = next;
        }
        return true;
    }
}
