package se.samverka.gateway.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.search.Matching.Mistakes;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;

/**
 * What is looked for.
 *
 * @param text as it was typed; {@code null} = nothing
 * @param municipality code; {@code null} = in all
 * @param kind {@code null} = of every kind
 * @param language of the reader
 */
public record SearchQuery(
        @Nullable String text,
        @Nullable String municipality,
        @Nullable FoundKind kind,
        Language language) {

    /** Most characters that can be looked for. */
    public static final int LONGEST = 200;

    /** Whoever finds so many without a mistake, a page of them, has not made one. */
    private static final int ENOUGH = Paging.DEFAULT_LIMIT;

    /**
     * Reads what a request says; what is empty counts as not said.
     *
     * @param language of the reader unless the request says another
     * @throws Problem 400 naming the parameter
     */
    static SearchQuery of(Map<String, String> parameters, Language language) {
        Map<String, String> said = new HashMap<>(parameters);
        said.values().removeIf(String::isBlank);
        return new SearchQuery(text(said.get("q")), code(said.get("municipality")), kind(said.get("kind")), language);
    }

    /** The language that a request to the API asks for, Swedish unless it says so. @throws Problem 400 */
    static Language language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return Language.SV;
        }
        return Arrays.stream(Language.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("The parameter language is sv or en."));
    }

    /** The words, at most {@link Matching#MOST_WORDS}. */
    List<String> words() {
        return text == null
                ? List.of()
                : Analysis.words(Wording.clean(text)).stream()
                        .distinct()
                        .limit(Matching.MOST_WORDS)
                        .toList();
    }

    /** What has the words, and is of the kind and the municipality; the narrowest first, each with how many hits are enough. */
    List<Index.Try> tries(List<String> words) {
        return List.of(
                new Index.Try(dictionary -> within(Matching.exactly(words)), ENOUGH),
                new Index.Try(all -> within(Matching.of(words, Mistakes.AFTER_THE_FIRST_LETTER, all)), 1),
                new Index.Try(all -> within(Matching.of(words, Mistakes.ANY, all)), 0));
    }

    private Query within(Query matching) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.MUST);
        if (kind != null) {
            query.add(new TermQuery(new Term(Index.KIND, kind.name())), Occur.FILTER);
        }
        if (municipality != null) {
            query.add(new TermQuery(new Term(Index.MUNICIPALITY, municipality)), Occur.FILTER);
        }
        return query.build();
    }

    private static @Nullable String text(@Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            throw Problem.badRequest("The parameter q has at most " + LONGEST + " characters.");
        }
        return value;
    }

    private static @Nullable String code(@Nullable String value) {
        if (value != null && !value.matches("[0-9]{4}")) {
            throw Problem.badRequest("The parameter municipality is a code of four digits.");
        }
        return value;
    }

    private static @Nullable FoundKind kind(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(FoundKind.values())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "The parameter kind is one of " + Arrays.toString(FoundKind.values()) + "."));
    }
}
