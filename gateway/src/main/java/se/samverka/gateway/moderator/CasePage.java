package se.samverka.gateway.moderator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.feedback.UseKind;
import se.samverka.gateway.letterbox.Place;

/**
 * A case as it is worked with.
 *
 * @param place what it is about
 * @param age how long it has waited; {@code null} = it does not
 * @param steps what can be done now
 * @param reply a form to reply, where nothing else is left to write; {@code null} = there is none
 * @param uses what the text led to
 * @param next what comes after it
 * @param saved what the person has just done with it; {@code null} = nothing
 */
public record CasePage(
        Desk desk,
        Place place,
        String address,
        WholeCase content,
        @Nullable Age age,
        List<Step> steps,
        @Nullable StepForm reply,
        List<LedTo> uses,
        Next next,
        @Nullable Step saved) {

    /** An assessment or evaluation that rests on the text, and where it is. */
    public record LedTo(UseKind kind, Place place) {}

    /**
     * What waits beside this case.
     *
     * @param address of the one that has waited longest; {@code null} = none waits
     * @param queue address of the queue
     * @param waiting how many wait, without this one
     */
    public record Next(@Nullable String address, String queue, int waiting) {}

    /** Whether there is a way from here to this step. */
    public boolean leadsTo(Step step) {
        return steps.contains(step);
    }
}
