package se.samverka.gateway.staff;

import java.util.List;
import se.samverka.kit.problem.FieldError;

/** What became of a write. */
sealed interface Outcome {

    /** @param project its id @param receipt what the owner says it wrote; empty = it does not say */
    record Done(String project, String receipt) implements Outcome {}

    /** @param detail the owner's words, in English */
    record Refused(int status, String detail, List<FieldError> errors) implements Outcome {}
}
