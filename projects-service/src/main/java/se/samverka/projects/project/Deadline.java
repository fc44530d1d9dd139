package se.samverka.projects.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By when an evaluation is expected, and what has been told of it.
 *
 * @param due the last day
 * @param overdue known to have passed
 * @param daysLeft {@code null} unless the clock has just told how many there are
 * @param next the day on which the clock tells of it next; all before it has been told
 */
record Deadline(LocalDate due, boolean overdue, @Nullable Integer daysLeft, LocalDate next) {

    Deadline {
        // A version of the service that knew no clock stored none.
        next = Objects.requireNonNullElse(next, due);
    }

    /**
     * Counts anew. As long as the day stays the same, so does what has been told of it.
     *
     * @param from the day from which the time counts
     * @param before what was counted before; {@code null} = none was expected
     */
    static Deadline counted(LocalDate from, @Nullable Deadline before, Moment moment) {
        LocalDate due = from.plus(moment.schedule().evaluationDueAfter());
        LocalDate next = before != null && before.due.equals(due)
                ? before.next
                : due.minus(moment.schedule().evaluationReminder());
        return new Deadline(due, moment.today().isAfter(due), null, next);
    }

    /** The same, with nothing to tell. */
    Deadline untold(LocalDate today) {
        return new Deadline(due, today.isAfter(due), null, next);
    }

    /** Whether the clock has something to tell. */
    boolean tells(LocalDate today) {
        return !next.isAfter(today);
    }

    /** The same, told of: how things are today stands for all that was not told in time. */
    Deadline told(Moment moment) {
        LocalDate today = moment.today();
        boolean passed = today.isAfter(due);
        Integer left = passed ? null : Math.toIntExact(ChronoUnit.DAYS.between(today, due));
        return new Deadline(due, passed, left, firstAfter(today, moment.schedule()));
    }

    /** The days of telling: the reminder, the day itself, the day after it, and from then on time after time. */
    private LocalDate firstAfter(LocalDate today, Schedule schedule) {
        LocalDate overdueFrom = due.plusDays(1);
        Stream<LocalDate> after = Stream.iterate(0, i -> i + 1)
                .map(i -> overdueFrom.plus(schedule.overdueEvery().multipliedBy(i)));
        return Stream.concat(Stream.of(due.minus(schedule.evaluationReminder()), due), after)
                .filter(day -> day.isAfter(today))
                .findFirst()
                .orElseThrow();
    }
}
