package se.samverka.gateway.indicator;

import java.util.List;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.site.Links;
import se.samverka.kit.http.Paging;

/**
 * A part of a municipality's indicators, for the site.
 *
 * @param total how many were found
 * @param paging which part it is
 */
public record IndicatorList(
        Municipality municipality, IndicatorQuery query, List<ShownIndicator> items, int total, Paging paging) {

    /** Which part it is, from 1. */
    public int page() {
        return paging.page();
    }

    /** How many parts there are, at least 1. */
    public int pages() {
        return paging.pages(total);
    }

    /** Address of another part of the same. @param address of the list */
    public String part(String address, int number) {
        return Links.to(address).with("goal", query.goal()).with(paging, number).toString();
    }
}
