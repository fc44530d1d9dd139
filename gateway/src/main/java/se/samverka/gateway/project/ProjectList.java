package se.samverka.gateway.project;

import java.util.List;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.site.Links;

/**
 * A part of a municipality's projects, for the site.
 *
 * @param total how many were found
 * @param page which part, from 1
 * @param pages how many parts there are, at least 1
 */
public record ProjectList(
        Municipality municipality, ProjectQuery query, List<ProjectCard> items, int total, int page, int pages) {

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
                .with("page", number)
                .toString();
    }
}
