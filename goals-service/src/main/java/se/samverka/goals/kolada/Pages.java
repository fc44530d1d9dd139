package se.samverka.goals.kolada;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.kolada.KoladaApi.Page;

/**
 * Follows an answer's pages, at the place that is set and nowhere else: an address in an answer is data, and must not
 * send us to whatever else can be reached from here.
 *
 * @param base of the API
 */
record Pages(URI base) {

    private static final int MOST = 100;

    /** @throws KoladaFailure when an address leads elsewhere, or there is no end to them */
    <T> List<T> all(@Nullable Page<T> first, Function<URI, @Nullable Page<T>> more) {
        List<T> values = new ArrayList<>(there(first).values());
        Set<URI> seen = new HashSet<>();
        @Nullable String next = there(first).next();
        while (next != null) {
            URI address = ours(next);
            if (!seen.add(address) || seen.size() > MOST) {
                throw KoladaFailure.of("Kolada's pages have no end.", null);
            }
            Page<T> page = there(more.apply(address));
            values.addAll(page.values());
            next = page.next();
        }
        return values;
    }

    /** An answer without a body comes as none. */
    private static <T> Page<T> there(@Nullable Page<T> page) {
        if (page == null) {
            throw KoladaFailure.of("Kolada's answer was empty.", null);
        }
        return page;
    }

    private URI ours(String text) {
        try {
            URI address = base.resolve(URI.create(text)).normalize();
            if (base.getScheme().equals(address.getScheme())
                    && base.getAuthority().equals(address.getAuthority())
                    && address.getPath().startsWith(base.getPath() + "/")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw KoladaFailure.of("Kolada's next page has no address.", e);
        }
        throw KoladaFailure.of("Kolada's next page is somewhere else.", null);
    }
}
