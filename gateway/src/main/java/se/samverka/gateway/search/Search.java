package se.samverka.gateway.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;

/** Finds what is asked for and shows it as it is now. */
public final class Search {

    /** How many of all that were found can be paged through. */
    static final int DEEPEST = 10_000;

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Index index;
    private final Library library;
    private final BooleanSupplier complete;
    private final Duration atMost;
    private final Timer timer;

    /**
     * @param complete whether everything that was published before the start is in the index
     * @param atMost what a search may take, with the making of what is shown of each hit
     */
    Search(Index index, Library library, BooleanSupplier complete, Duration atMost, MeterRegistry meters) {
        this.index = index;
        this.library = library;
        this.complete = complete;
        this.atMost = atMost;
        this.timer = Timer.builder("samverka.search")
                .description("searches, with the making of what is shown of each hit")
                .register(meters);
    }

    /**
     * A part of what is asked for, the best first. What lost its text since the index was last refreshed is left out of
     * the items and still counted in the total.
     *
     * @throws Problem 400 for a part too far down, 503 as long as the index is being built, and when it takes too long
     */
    ListBody<Found> find(SearchQuery query, Paging paging) {
        if (paging.skip() + paging.limit() > DEEPEST) {
            throw Problem.badRequest(
                    "No more than the first " + DEEPEST + " hits can be seen. Ask for less at a time.");
        }
        if (!complete.getAsBoolean()) {
            throw Problem.unavailable("The index is being built after a start. Try again in a moment.", SOON);
        }
        List<String> words = query.words();
        return timer.record(() -> words.isEmpty() ? empty(paging) : find(query, words, paging));
    }

    /**
     * Keys of the records of all of a kind that have these words, or words like them; none as long as the index is being built.
     *
     * @throws Problem 503 when it takes too long
     */
    public Set<String> keys(FoundKind kind, String text, Language reader) {
        SearchQuery query = new SearchQuery(text, null, kind, reader);
        List<String> words = query.words();
        if (words.isEmpty() || !complete.getAsBoolean()) {
            return Set.of();
        }
        try {
            return index.search(query.tries(words), 0, DEEPEST, Deadline.in(atMost)).keys().stream()
                    .map(Key::key)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListBody<Found> find(SearchQuery query, List<String> words, Paging paging) {
        try {
            Deadline deadline = Deadline.in(atMost);
            Index.Hits hits = index.search(query.tries(words), paging.skip(), paging.limit(), deadline);
            Snippets snippets = new Snippets(words, hits.looked());
            List<Found> items = items(hits, snippets, query.language(), deadline);
            return new ListBody<>(items, paging.page(), paging.limit(), hits.total());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Found> items(Index.Hits hits, Snippets snippets, Language reader, Deadline deadline) {
        List<Found> items = new ArrayList<>();
        for (Key key : hits.keys()) {
            deadline.check();
            library.find(key)
                    .flatMap(article -> shown(article, snippets, reader))
                    .ifPresent(items::add);
        }
        return items;
    }

    /** Empty for what was said about something that has been erased: it is shown nowhere. */
    private Optional<Found> shown(Article article, Snippets snippets, Language reader) {
        return title(article, reader).map(title -> shown(article, title, snippets, reader));
    }

    private static Found shown(Article article, Wording title, Snippets snippets, Language reader) {
        List<Wording> body = body(article, title, snippets, reader);
        Snippets.Piece piece = snippets.of(body.isEmpty() ? List.of(title) : body);
        Language language = piece.language();
        return new Found(
                article.kind(),
                article.id(),
                article.municipality(),
                title.text(),
                piece.snippet(),
                address(article, reader),
                language == null ? null : language.tag());
    }

    /** When the title says why it was found, a text in another language has nothing to add to one in the reader's. */
    private static List<Wording> body(Article article, Wording title, Snippets snippets, Language reader) {
        List<Wording> all = Article.inOrder(article.body(), reader);
        List<Wording> readable =
                all.stream().filter(one -> one.language() != reader.other()).toList();
        return readable.isEmpty() || article.about() != null || !snippets.marks(title) ? all : readable;
    }

    /** Its own, or that of what it is about. */
    private Optional<Wording> title(Article article, Language reader) {
        Article.@Nullable About about = article.about();
        return about == null
                ? Article.inOrder(article.title(), reader).stream().findFirst()
                : library.title(new Key(about.kind(), article.municipality() + "/" + about.id()), reader);
    }

    private static String address(Article article, Language reader) {
        Article.@Nullable About about = article.about();
        return about == null
                ? address(article.kind(), article.municipality(), article.id(), reader)
                : Addresses.feedback(reader, address(about.kind(), article.municipality(), about.id(), reader));
    }

    private static String address(FoundKind kind, String municipality, String id, Language reader) {
        return switch (kind) {
            case GOAL -> Addresses.goal(reader, municipality, Integer.parseInt(id));
            case PROJECT -> Addresses.project(reader, municipality, id);
            case LESSON -> Addresses.lesson(reader, municipality, id);
            case COMMENT -> throw new IllegalArgumentException("a comment has no page of its own");
        };
    }

    private static ListBody<Found> empty(Paging paging) {
        return new ListBody<>(List.of(), paging.page(), paging.limit(), 0);
    }
}
