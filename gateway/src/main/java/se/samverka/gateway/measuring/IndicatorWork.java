package se.samverka.gateway.measuring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.indicator.ShownIndicator;
import se.samverka.gateway.indicator.Value;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;

/**
 * An indicator as it is worked with.
 *
 * @param goals it measures
 * @param fetched whether its values come from Kolada
 * @param administers whether this person may remove it
 * @param done what this person did last and has not been told of; {@code null} = nothing
 * @param late whether a write of this person is not to be seen yet
 */
public record IndicatorWork(
        Desk desk,
        Language language,
        Municipality municipality,
        ShownIndicator indicator,
        List<Goal> goals,
        boolean fetched,
        boolean administers,
        Receipts.@Nullable Done done,
        boolean late) {

    /** Address of a task's form. */
    public String address(IndicatorTask task) {
        return Addresses.workingOnIndicator(language, municipality.code(), indicator.id()) + "/" + task.word(language);
    }

    /** Address of the form of a task with the value of a year. */
    public String address(IndicatorTask task, Value value) {
        return address(task) + "/" + value.year();
    }
}
