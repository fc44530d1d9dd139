package se.samverka.gateway.measuring;

import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.indicator.ShownIndicator;
import se.samverka.gateway.site.Links;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/**
 * A municipality's indicators as they are worked with.
 *
 * @param indicators a part of them, those that measure no goal first
 * @param address of this page
 * @param done what this person did last and has not been told of; {@code null} = nothing
 * @param late whether a write of this person is not to be seen yet
 */
public record IndicatorsWork(
        Desk desk,
        Municipality municipality,
        ListBody<ShownIndicator> indicators,
        String address,
        Receipts.@Nullable Done done,
        boolean late) {

    /** Address of another part. */
    public String part(int number) {
        return Links.to(address)
                .with(new Paging(indicators.limit(), indicators.page()), number)
                .toString();
    }
}
