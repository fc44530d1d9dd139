package se.samverka.gateway.intake;

import java.util.List;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Fault;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.indicator.ShownIndicator;

/**
 * Where indicators are fetched from Kolada.
 *
 * @param address where the form is sent
 * @param back address of the page above
 * @param linked those that come from Kolada already, also those that measure no goal
 */
public record FetchPage(
        Desk desk,
        Municipality municipality,
        String address,
        String back,
        Form form,
        Attempt attempt,
        List<ShownIndicator> linked) {

    /** What was not accepted, field by field. */
    public List<Fault> faults() {
        Refusal refusal = attempt.refusal();
        return refusal == null ? List.of() : refusal.faults();
    }
}
