package se.samverka.projects.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project's period, both days included.
 *
 * @param start {@code null} = not stated
 * @param end {@code null} = not stated; one of the two is
 * @param precision how much of the days is meant: "within 2014-2020" is from 1 January 2014 to 31 December 2020, YEAR
 */
record Span(@Nullable LocalDate start, @Nullable LocalDate end, Precision precision) {

    /** @throws IllegalArgumentException when it has neither day, or ends before it starts */
    Span {
        if (start == null && end == null) {
            throw new IllegalArgumentException("a period has a start or an end");
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("a period ends after it starts");
        }
    }

    /** The part of a date that is meant. */
    enum Precision {
        YEAR,
        MONTH,
        DAY
    }
}
