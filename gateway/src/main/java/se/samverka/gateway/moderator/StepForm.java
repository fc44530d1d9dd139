package se.samverka.gateway.moderator;

import java.util.List;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Fault;
import se.samverka.gateway.form.Form;

/** A step's form, as it stands before a person. @param address where it is sent */
public record StepForm(Step step, String address, Form form, Attempt attempt) {

    /** What was not accepted, field by field. */
    public List<Fault> faults() {
        Refusal refusal = attempt.refusal();
        return refusal == null ? List.of() : refusal.faults();
    }
}
