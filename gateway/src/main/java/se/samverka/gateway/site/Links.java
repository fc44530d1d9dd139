package se.samverka.gateway.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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

    /** Adds a parameter, percent-encoded; {@code null} adds nothing. */
    public Links with(String name, @Nullable Object value) {
        if (value != null) {
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
        return this;
    }

    @Override
    public String toString() {
        return link.encode().toUriString();
    }
}
