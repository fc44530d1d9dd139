package se.samverka.gateway.project;

import java.util.List;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.site.Links;
import se.samverka.kit.http.Paging;

/**
 * A part of a municipality's projects, for the site.
 *
 * @param total how many were found
 * @param paging which part it is
 * @param pages how many parts there are, at least 1
 */
public record ProjectList(
        Municipality municipality, ProjectQuery query, List<ProjectCard> items, int total, Paging paging, int pages) {

    /** Which part it is, from 1. */
    public int page() {
        return paging.page();
    }

    /** Address of another part of the same. @param address of the list */
    public String part(String address, int number) {
        return Links.to(address)
                .with("q", query.words())
                .with("status", query.status())
                .with("kind", query.kind())
                .with("goal", query.goal())
                .with("programme", query.programme())
                .with("country", query.country())
                .with("sort", query.sort())
                .with("limit", paging.limit() == Paging.DEFAULT_LIMIT ? null : paging.limit())
                .with("page", number)
                .toString();
    }
}
