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

    /** On all pages of an answer. The most that is asked for, 25 indicators in 3 areas, has 7,500 in a hundred years. */
    private static final int ROWS = 100_000;

    /** @throws KoladaFailure when an address leads elsewhere, or there is no end to them or to what they hold */
    <T> List<T> all(@Nullable Page<T> first, Function<URI, @Nullable Page<T>> more) {
        List<T> values = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        Page<T> page = there(first);
        add(values, page);
        for (@Nullable String next = page.next(); next != null; next = page.next()) {
            URI address = ours(next);
            if (!seen.add(address) || seen.size() > MOST) {
                throw KoladaFailure.of("Kolada's pages have no end.", null);
            }
            page = there(more.apply(address));
            add(values, page);
        }
        return values;
    }

    private static <T> void add(List<T> values, Page<T> page) {
        if (values.size() + page.values().size() > ROWS) {
            throw KoladaFailure.of("Kolada's answer is too long.", null);
        }
        values.addAll(page.values());
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
