package se.samverka.projects.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge that was offered to a unit.
 *
 * @param id unique within the project
 * @param receivingUnit a unit, never a person
 * @param receipt {@code null} = not accepted yet
 */
record Transfer(
        String id,
        String receivingUnit,
        Form form,
        String content,
        Instant offeredAt,
        @Nullable Receipt receipt) {

    /** A new one. */
    static Transfer offered(String id, Terms terms, Instant now) {
        return new Transfer(id, terms.receivingUnit, terms.form, terms.content, now, null);
    }

    /** The same one, accepted. */
    Transfer with(Receipt accepted) {
        return new Transfer(id, receivingUnit, form, content, offeredAt, accepted);
    }

    /** How it is passed on. */
    enum Form {
        MEETING,
        GUIDE,
        TRAINING,
        DOCUMENT,
        OTHER
    }

    /** All of a transfer that an editor says. */
    record Terms(String receivingUnit, Form form, String content) {}

    /** The receiving unit's word. @param acceptedBy a role or unit, never a person @param takenUp what was taken up */
    record Receipt(String acceptedBy, String takenUp, Instant acceptedAt) {

        /** All of it that an editor says. */
        record Terms(String acceptedBy, String takenUp) {

            Receipt given(Instant now) {
                return new Receipt(acceptedBy, takenUp, now);
            }
        }
    }
}
