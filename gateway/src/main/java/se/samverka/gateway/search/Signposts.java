package se.samverka.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.search.Matching.Mistakes;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Words;

/**
 * Where somebody may want to go at once: to a goal or a municipality, also one that nobody has written about. They never
 * change, so their index is made once.
 */
final class Signposts implements AutoCloseable {

    private static final int MOST = 5;

    /** They say what sort of thing is meant, and every one of that sort is. */
    private static final Set<String> SORTS =
            Set.of("mål", "målet", "goal", "kommun", "kommunen", "stad", "municipality", "city", "of");

    private final Frame frame;
    private final Municipalities municipalities;
    private final Duration atMost;
    private final Index names = new Index(new ByteBuffersDirectory());
    private final Index targets = new Index(new ByteBuffersDirectory());

    /** @param atMost what looking for one may take */
    Signposts(Frame frame, Municipalities municipalities, Duration atMost) throws IOException {
        this.frame = frame;
        this.municipalities = municipalities;
        this.atMost = atMost;
        for (Goal goal : frame.goals()) {
            names.put(article(goal));
            targets.put(targets(goal));
        }
        for (Municipality one : municipalities.all()) {
            names.put(article(one));
        }
        names.refresh();
        targets.refresh();
    }

    /** Those that the words lead to, the best first: by their names before by what goals aim at. */
    List<Signpost> find(SearchQuery query) {
        if (query.kind() != null && query.kind() != FoundKind.GOAL) {
            return List.of();
        }
        List<String> words = new ArrayList<>(query.words());
        words.removeIf(SORTS::contains);
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            Deadline deadline = Deadline.in(atMost);
            Set<Key> found = new LinkedHashSet<>(
                    names.search(forgiving(words), 0, MOST, deadline).keys());
            List<Index.Try> tries = found.isEmpty() ? forgiving(words) : List.of(exactly(words));
            found.addAll(targets.search(tries, 0, MOST, deadline).keys());
            return found.stream()
                    .limit(MOST)
                    .flatMap(key -> signpost(key, query))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There are so few that whoever finds one without a mistake has made none. */
    private static List<Index.Try> forgiving(List<String> words) {
        return List.of(
                exactly(words),
                new Index.Try(all -> Matching.of(words, Mistakes.AFTER_THE_FIRST_LETTER, all), 1),
                new Index.Try(all -> Matching.of(words, Mistakes.ANY, all), 0));
    }

    private static Index.Try exactly(List<String> words) {
        return new Index.Try(dictionary -> Matching.exactly(words), 1);
    }

    /** Both are of one kind here, which nobody asks for: a goal has a number and a municipality has a code. */
    private static Article article(Goal goal) {
        return new Article(
                FoundKind.GOAL,
                "",
                String.valueOf(goal.number()),
                Stream.concat(Wording.of(goal.name()).stream(), number(goal)).toList(),
                List.of());
    }

    private static Article targets(Goal goal) {
        List<Wording> names = goal.targets().stream()
                .flatMap(target -> Wording.of(target.name()).stream())
                .toList();
        return new Article(FoundKind.GOAL, "", String.valueOf(goal.number()), List.of(), names);
    }

    private static Stream<Wording> number(Goal goal) {
        return Stream.of(new Wording(null, String.valueOf(goal.number())));
    }

    private static Article article(Municipality one) {
        return new Article(FoundKind.GOAL, one.code(), "", List.of(new Wording(Language.SV, one.name())), List.of());
    }

    private Stream<Signpost> signpost(Key key, SearchQuery query) {
        Language reader = query.language();
        if (!key.id().isEmpty()) {
            return Stream.of(signpost(frame.goal(Integer.parseInt(key.id())), place(query), reader));
        }
        String code = key.key().substring(0, key.key().indexOf('/'));
        return municipalities.find(code).stream()
                .map(one -> new Signpost(one.name(), Addresses.municipality(reader, one.code())));
    }

    private @Nullable Municipality place(SearchQuery query) {
        String code = query.municipality();
        return code == null ? null : municipalities.find(code).orElse(null);
    }

    private static Signpost signpost(Goal goal, @Nullable Municipality place, Language reader) {
        String name = Words.in(reader).of("goal.number", goal.number()) + ": "
                + goal.name().in(reader);
        return place == null
                ? new Signpost(name, Addresses.comparison(reader, goal.number()))
                : new Signpost(name + " – " + place.name(), Addresses.goal(reader, place.code(), goal.number()));
    }

    @Override
    public void close() throws IOException {
        names.close();
        targets.close();
    }
}
