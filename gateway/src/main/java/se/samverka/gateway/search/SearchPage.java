package se.samverka.gateway.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.site.Links;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/**
 * What was found, for the site.
 *
 * @param found {@code null} = nothing was asked for
 * @param signposts goals and municipalities that may be meant
 * @param municipalities all that can be chosen
 */
public record SearchPage(
        SearchQuery query,
        @Nullable ListBody<Found> found,
        List<Signpost> signposts,
        List<Municipality> municipalities) {

    /** The name of a municipality that is known. @param code of it */
    public String name(String code) {
        return municipalities.stream()
                .filter(one -> one.code().equals(code))
                .map(Municipality::name)
                .findFirst()
                .orElse(code);
    }

    /** How many parts of what was found can be seen, at least 1. */
    public int pages() {
        return found == null ? 1 : Math.min(found.pages(), Search.DEEPEST / found.limit());
    }

    /** Address of a part of the same. @param address of the page */
    public String part(String address, int number) {
        Links link = Links.to(address)
                .with("q", query.text())
                .with("municipality", query.municipality())
                .with("kind", query.kind());
        return (found == null ? link : link.with(new Paging(found.limit(), found.page()), number)).toString();
    }
}
