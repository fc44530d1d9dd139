package se.samverka.gateway.staff;

import java.util.List;
import se.samverka.gateway.form.Fault;
import se.samverka.gateway.form.Form;

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

    /** One that needs no more words. */
    public static Refusal of(int status, String words) {
        return new Refusal(status, words, List.of(), List.of(), "");
    }
}
