package se.samverka.gateway.owner;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;

/**
 * A service that owns some paths.
 *
 * @param name for the log and for callers, {@code goals-service}
 * @param base its scheme, host and port: nothing of a request ever changes them
 */
public record Owner(String name, URI base) {

    /** Segments of plain characters, none of them empty or dots alone: nothing in it can be read in two ways. */
    private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._~-]*)+");

    private static final Pattern BASE = Pattern.compile("https?://[A-Za-z0-9._\\[\\]:-]+/?");

    /** @throws IllegalArgumentException when the base is not {@code http(s)://host[:port]} and nothing more */
    public Owner {
        if (!BASE.matcher(base.toString()).matches()) {
            throw new IllegalArgumentException("the address of " + name + " must be http(s)://host:port, not " + base);
        }
    }

    /**
     * The same path and query at this owner.
     *
     * @throws Problem 404 when the path has anything but plain characters, 400 when the query cannot be part of an address
     */
    public URI target(HttpServletRequest request) {
        return target(request.getRequestURI(), request.getQueryString());
    }

    /** A path without a query at this owner. @throws Problem 404 when the path has anything but plain characters */
    public URI target(String path) {
        return target(path, null);
    }

    /** A path with a query at this owner. @throws Problem 404, 400 as for a request */
    public URI target(String path, @Nullable String query) {
        if (!PLAIN_PATH.matcher(path).matches()) {
            throw Problem.notFound("There is nothing at this path.");
        }
        try {
            return new URI(root() + path + (query == null ? "" : "?" + query));
        } catch (URISyntaxException e) {
            throw Problem.badRequest("The query has characters that must be percent-encoded.");
        }
    }

    /** A place at this owner as seen from outside: path and query only. Empty when it is a place elsewhere. */
    public Optional<String> asSeenFromOutside(String location) {
        try {
            URI place = new URI(location);
            if (place.isOpaque() || !(place.getRawAuthority() == null || isHere(place))) {
                return Optional.empty();
            }
            return Optional.of(place.getRawPath() + queryOf(place.getRawQuery()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isHere(URI place) {
        return base.getRawAuthority().equalsIgnoreCase(place.getRawAuthority());
    }

    private String root() {
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    private static String queryOf(@Nullable String query) {
        return query == null ? "" : "?" + query;
    }
}
