package se.samverka.gateway.editor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.editor.ClosedGaps.Closed;
import se.samverka.gateway.editor.PastAssessments.Past;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.Evidence;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.site.Links;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/**
 * How a goal has been assessed.
 *
 * @param past a part of it, newest first
 * @param names of the evidence they rest on
 * @param closed what was missing once, newest first; {@code null} = that is on the first part only
 * @param address of this page
 * @param dataAddress the same as data
 */
public record GoalHistory(
        Desk desk,
        Municipality municipality,
        ListBody<Past> past,
        Map<Evidence, Text> names,
        @Nullable List<Closed> closed,
        String address,
        String dataAddress) {

    /** What evidence is called. */
    public Text name(Evidence evidence) {
        return names.getOrDefault(evidence, new Text(evidence.ref(), null));
    }

    /** Address of another part. */
    public String part(int number) {
        return Links.to(address)
                .with(new Paging(past.limit(), past.page()), number)
                .toString();
    }
}
