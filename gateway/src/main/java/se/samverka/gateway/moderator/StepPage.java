package se.samverka.gateway.moderator;

import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.letterbox.Place;

/**
 * One step, on a page of its own.
 *
 * @param address of the case
 * @param subject the case with what it is about; {@code null} = it could not be had just now
 */
public record StepPage(
        Desk desk, String address, StepForm form, @Nullable Seen subject) {

    /** Whether it rejects for the second time: after that nobody can ask for another look. */
    public boolean isFinal() {
        return form.step() == Step.REJECT
                && subject != null
                && subject.content().appeal() != null;
    }

    /** A case and what it is about. */
    public record Seen(WholeCase content, Place place) {}
}
