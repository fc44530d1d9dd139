package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When something is decided, and what holds then.
 *
 * @param now the time
 * @param schedule how long things may take
 */
record Moment(Instant now, Schedule schedule) {

    /** Days are days in Sweden. */
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Now, as exact as it is stored. */
    static Moment at(Instant now, Schedule schedule) {
        return new Moment(now.truncatedTo(ChronoUnit.MILLIS), schedule);
    }

    /** The day it is. */
    LocalDate today() {
        return dayOf(now);
    }

    /** The day of a time. */
    static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, SWEDEN);
    }

    /** When a day begins. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SWEDEN).toInstant();
    }
}
