package se.samverka.kit.http;

import java.util.List;

/**
 * A page of a list, as every list is answered.
 *
 * @param items this page's, possibly none
 * @param page counted from 1
 * @param limit most items a page
 * @param total items on all pages
 */
public record ListBody<T>(List<T> items, int page, int limit, long total) {

    /** How many pages there are, at least 1; not part of the answer. */
    public int pages() {
        return Paging.pages(total, limit);
    }
}
