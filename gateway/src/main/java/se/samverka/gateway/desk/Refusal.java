package se.samverka.gateway.desk;

import java.util.List;
import se.samverka.gateway.form.Fault;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Typed;

/**
 * Why a form was not accepted.
 *
 * @param status to answer with
 * @param words key of the words that say so
 * @param faults of single fields
 * @param differences between what there is now and what was typed
 * @param detail the owner's own words, in English; empty = none that a person needs
 */
public record Refusal(int status, String words, List<Fault> faults, List<Form.Difference> differences, String detail) {

    /** Something in the form was not accepted. @param typed as it was sent, tidied */
    public static Refusal invalid(Outcome.Refused refused, Form form, Typed typed) {
        return new Refusal(
                refused.status(),
                "task.invalid",
                form.faults(refused.errors(), typed),
                List.of(),
                refused.errors().isEmpty() ? refused.detail() : "");
    }

    /** The form is right, and what there is now does not allow it. */
    public static Refusal conflict(Outcome.Refused refused) {
        return new Refusal(409, "task.conflict", List.of(), List.of(), refused.detail());
    }

    /** The same, with the owner's own words. */
    public Refusal withDetail(String words) {
        return new Refusal(status, this.words, faults, differences, words);
    }

    /** One that needs no more words. */
    public static Refusal of(int status, String words) {
        return new Refusal(status, words, List.of(), List.of(), "");
    }
}
