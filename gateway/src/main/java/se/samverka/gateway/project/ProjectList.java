package se.samverka.gateway.project;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samverka.gateway.frame.Municipality;
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
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(address);
        add(link, "q", query.words());
        add(link, "status", query.status());
        add(link, "kind", query.kind());
        add(link, "goal", query.goal());
        add(link, "programme", query.programme());
        add(link, "country", query.country());
        add(link, "sort", query.sort());
        add(link, "limit", paging.limit() == Paging.DEFAULT_LIMIT ? null : paging.limit());
        return link.queryParam("page", number).encode().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable Object value) {
        if (value != null) {
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
