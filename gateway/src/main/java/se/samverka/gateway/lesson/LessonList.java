package se.samverka.gateway.lesson;

import java.util.List;
import se.samverka.gateway.site.Links;
import se.samverka.kit.http.Paging;

/**
 * A part of the lessons of all municipalities, for the site.
 *
 * @param total how many were found
 * @param alike whether none has the words as they were typed
 * @param paging which part it is
 */
public record LessonList(LessonQuery query, List<LessonPage> items, int total, boolean alike, Paging paging) {

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
        return Links.to(address)
                .with("q", query.words())
                .with("goal", query.goal())
                .with("country", query.country())
                .with("municipality", query.municipality())
                .with(paging, number)
                .toString();
    }
}
