package se.samverka.gateway.lesson;

import java.util.List;
import se.samverka.gateway.site.Links;

/**
 * A part of the lessons of all municipalities, for the site.
 *
 * @param total how many were found
 * @param page which part, from 1
 * @param pages how many parts there are, at least 1
 */
public record LessonList(LessonQuery query, List<LessonPage> items, int total, int page, int pages) {

    /** Address of another part of the same. @param address of the list */
    public String part(String address, int number) {
        return Links.to(address)
                .with("q", query.words())
                .with("goal", query.goal())
                .with("country", query.country())
                .with("municipality", query.municipality())
                .with("page", number)
                .toString();
    }
}
