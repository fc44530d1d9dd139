package se.samverka.gateway.measuring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Fault;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.indicator.ShownIndicator;

/**
 * The form of a task with an indicator.
 *
 * @param indicator that it is about; {@code null} = it is to be made, or is no longer there
 * @param year whose value it is about; empty = none that is there
 * @param fetched whether its values come from Kolada
 * @param address where it is sent
 * @param back address of the page that it was chosen on
 */
public record IndicatorTaskPage(
        Desk desk,
        IndicatorTask task,
        @Nullable ShownIndicator indicator,
        String year,
        boolean fetched,
        String address,
        String back,
        Form form,
        Attempt attempt) {

    /** What was not accepted, field by field. */
    public List<Fault> faults() {
        Refusal refusal = attempt.refusal();
        return refusal == null ? List.of() : refusal.faults();
    }
}
