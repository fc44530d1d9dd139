package se.samverka.kit.http;

import java.util.List;
import java.util.function.Function;

/**
 * Which part of a list is asked for, by the query parameters {@code limit} and {@code page}; a controller method takes
 * it as a parameter.
 *
 * @param limit items a page, 1-100, 20 unless told
 * @param page counted from 1, at most 1,000,000
 */
public record Paging(int limit, int page) {

    /** Items a page when the request does not say. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most items a page. */
    public static final int MAX_LIMIT = 100;

    /** Last page that can be asked for; {@code limit * page} stays far from overflowing. */
    public static final int MAX_PAGE = 1_000_000;

    /** @throws IllegalArgumentException when a figure is out of range */
    public Paging {
        if (limit < 1 || limit > MAX_LIMIT || page < 1 || page > MAX_PAGE) {
            throw new IllegalArgumentException("limit is 1-100, page 1-1000000");
        }
    }

    /** How many items come before this page. */
    public int skip() {
        return (page - 1) * limit;
    }

    /** How many pages a list of so many items has, at least 1. */
    public int pages(long total) {
        return pages(total, limit);
    }

    static int pages(long total, int limit) {
        return Math.toIntExact(Math.max(1, (total + limit - 1) / limit));
    }

    /** This page of a list that is all in memory. */
    public <T> ListBody<T> of(List<T> all) {
        return of(all, Function.identity());
    }

    /** This page of a list that is all in memory, each item as it is to be shown. */
    public <S, T> ListBody<T> of(List<S> all, Function<? super S, ? extends T> shown) {
        List<T> items = all.stream().skip(skip()).limit(limit).<T>map(shown).toList();
        return new ListBody<>(items, page, limit, all.size());
    }
}
