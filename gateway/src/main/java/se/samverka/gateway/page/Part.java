package se.samverka.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;

/**
 * Which part of a list a request to the API asks for: a page by its number, in the list's own order; or, with {@code after}, the next step of a
 * walk. A walk goes in the order of the items' keys, which never change, from an empty {@code after} on. So whoever walks through a list sees all that is there all the time
 * once, whatever comes, goes and is called something else meanwhile.
 */
public final class Part {

    private static final String AFTER = "after";

    /** No key is longer, nor any cursor than this gives. */
    private static final int LONGEST_KEY = 300;

    private final Paging paging;
    private final @Nullable String after;

    private Part(Paging paging, @Nullable String after) {
        this.paging = paging;
        this.after = after;
    }

    /** What the request says. @throws Problem 400 for an {@code after} that nobody was given, or with an order or a page beside it */
    public static Part of(Paging paging, HttpServletRequest request) {
        String[] after = request.getParameterValues(AFTER);
        if (after == null) {
            return new Part(paging, null);
        }
        if (after.length > 1 || request.getParameter("page") != null || request.getParameter("sort") != null) {
            throw Problem.badRequest(
                    "The parameter after stands once, without page and sort: it has an order of its own.");
        }
        return new Part(paging, after[0].isEmpty() ? "" : key(after[0]));
    }

    /** Whether it is a step of a walk. */
    public boolean isStep() {
        return after != null;
    }

    /**
     * This part of a list that is all in memory, as JSON.
     *
     * @param all in the list's own order
     * @param key of an item: its own, and never another
     */
    public <T> Page json(Collection<T> all, Function<? super T, String> key) {
        return json(all, key, Function.identity(), body -> body);
    }

    /**
     * The same, each item as it is to be shown, and with more around it.
     *
     * @param around what is answered, of the part
     */
    public <S, T> Page json(
            Collection<S> all,
            Function<? super S, String> key,
            Function<? super S, ? extends T> shown,
            Function<Object, Object> around) {
        String last = after;
        if (last == null) {
            return Page.of(Kind.JSON, Json.bytes(around.apply(paging.of(List.copyOf(all), shown))));
        }
        List<S> left = all.stream()
                .filter(item -> key.apply(item).compareTo(last) > 0)
                .sorted(Comparator.comparing(key))
                .limit(paging.limit() + 1L)
                .toList();
        List<S> step = left.subList(0, Math.min(left.size(), paging.limit()));
        String next = left.size() > step.size() ? cursor(key.apply(step.getLast())) : null;
        List<T> items = step.stream().<T>map(shown).toList();
        Object body = new Step<>(items, 1, paging.limit(), all.size(), next);
        return Page.of(Kind.JSON, Json.bytes(around.apply(body))).followedBy(next);
    }

    /**
     * A step of a walk, as it is answered: a page of a list, and where to go on.
     *
     * @param page 1 always
     * @param next value of {@code after} for the next step; {@code null} = this was the last
     */
    record Step<T>(
            List<T> items,
            int page,
            int limit,
            long total,
            @Nullable String next) {}

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String cursor) {
        try {
            if (cursor.length() <= LONGEST_KEY * 2) {
                byte[] bytes = Base64.getUrlDecoder().decode(cursor);
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static Problem unknown() {
        return Problem.badRequest("The parameter after is empty, or what an answer said as next.");
    }
}
