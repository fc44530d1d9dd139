package se.samverka.gateway.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.samverka.kit.http.Paging;

/** An address with what is asked for there. */
public final class Links {

    private final UriComponentsBuilder link;

    private Links(String address) {
        this.link = UriComponentsBuilder.fromPath(address);
    }

    /** @param address a path */
    public static Links to(String address) {
        return new Links(address);
    }

    /** Where to write to an e-mail address: nothing in it can add a field to the letter (RFC 6068, 2). */
    public static String mail(String address) {
        int at = address.lastIndexOf('@');
        return at < 0
                ? "mailto:" + UriUtils.encode(address, UTF_8)
                : "mailto:" + UriUtils.encode(address.substring(0, at), UTF_8) + "@"
                        + UriUtils.encode(address.substring(at + 1), UTF_8);
    }

    /** Adds a parameter, percent-encoded; {@code null} adds nothing. */
    public Links with(String name, @Nullable Object value) {
        if (value != null) {
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
        return this;
    }

    /** With the parameters of a page of a list; what goes without saying is not said. */
    public Links with(Paging paging, int page) {
        return with("limit", paging.limit() == Paging.DEFAULT_LIMIT ? null : paging.limit())
                .with("page", page == 1 ? null : page);
    }

    @Override
    public String toString() {
        return link.encode().toUriString();
    }
}
