package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * When something is decided, and the rule that holds then.
 *
 * @param now the time
 * @param evaluationDueAfter how long after its end a project is to be evaluated
 */
record Moment(Instant now, Period evaluationDueAfter) {

    /** Days are days in Sweden. */
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** The day it is. */
    LocalDate today() {
        return LocalDate.ofInstant(now, SWEDEN);
    }
}
