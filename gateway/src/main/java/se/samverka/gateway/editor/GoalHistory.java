package se.samverka.gateway.editor;

import java.util.List;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.editor.ClosedGaps.Closed;
import se.samverka.gateway.editor.PastAssessments.Past;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.site.Links;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/**
 * How a goal has been assessed.
 *
 * @param past a part of it, newest first
 * @param closed what was missing once, newest first; on the first part only
 * @param address of this page
 * @param dataAddress the same as data
 */
public record GoalHistory(
        Desk desk,
        Municipality municipality,
        ListBody<Past> past,
        List<Closed> closed,
        String address,
        String dataAddress) {

    /** Address of another part. */
    public String part(int number) {
        return Links.to(address)
                .with(new Paging(past.limit(), past.page()), number)
                .toString();
    }
}
