package se.samverka.gateway.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;

/**
 * Turns words into a query. It is put together and never parsed, so nothing that is typed can be malformed or mean
 * anything but itself.
 *
 * <p>All words must be there, less those that say nothing. Each counts by how it was found, the title before the text,
 * exact before stem before beginning before misspelt; how rare and how frequent it is decides between the like.
 */
final class Matching {

    /** More words than this are not looked at. */
    static final int MOST_WORDS = 10;

    private static final float IN_TITLE = 6;
    private static final float EXACT = 5;
    private static final float STEM = 4;
    private static final float BEGINNING = 3;
    private static final float MISSPELT = 2;

    /** A word's BM25 is below ln(1 + all) in each field: three of them stay below 1 up to some millions of documents. */
    private static final float RARITY = 0.02f;

    /** Words that a misspelt one stands for: with their stems, and {@link #MOST_WORDS} of them, below Lucene's 1,024 clauses. */
    private static final int MOST_MEANT = 30;

    private static final int SHORTEST_BEGINNING = 2;
    private static final int ONE_MISTAKE = 4;
    private static final int TWO_MISTAKES = 8;

    /** Letters that stand in the place of å, ä and ö where the keyboard has none. */
    private static final Map<Character, List<Character>> STAND_INS = Map.of('a', List.of('å', 'ä'), 'o', List.of('ö'));

    private final List<String> words;
    private final Mistakes mistakes;
    private final @Nullable Dictionary dictionary;

    private Matching(List<String> words, Mistakes mistakes, @Nullable Dictionary dictionary) {
        this.words = words;
        this.mistakes = mistakes;
        this.dictionary = dictionary;
    }

    /** Which are forgiven. How many at most depends on a word's length. */
    enum Mistakes {
        /** The first letter is right, or an a or o in the place of å, ä or ö: little of the dictionary has to be looked through. */
        AFTER_THE_FIRST_LETTER,
        ANY
    }

    /** What has all these words. @param words in small letters, the last perhaps unfinished */
    static Query exactly(List<String> words) {
        return new Matching(words, Mistakes.ANY, null).all();
    }

    /** What has all these words, or words of the dictionary that are much like them. */
    static Query of(List<String> words, Mistakes forgiven, Dictionary dictionary) {
        return new Matching(words, forgiven, dictionary).all();
    }

    private Query all() {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        boolean telling = words.stream().anyMatch(Matching::saysSomething);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean required = !telling || saysSomething(word);
            all.add(one(word, i == words.size() - 1), required ? Occur.MUST : Occur.SHOULD);
        }
        return all.build();
    }

    private Query one(String word, boolean last) {
        List<Query> ways = new ArrayList<>();
        BooleanQuery.Builder rarity = new BooleanQuery.Builder();
        Query exact = term(Analysis.WORDS, word);
        ways.add(worth(IN_TITLE, term(Analysis.TITLE, word)));
        ways.add(worth(EXACT, exact));
        rarity.add(exact, Occur.SHOULD);
        for (Language language : Language.values()) {
            stem(language, word).ifPresent(stem -> {
                ways.add(worth(STEM, stem));
                rarity.add(stem, Occur.SHOULD);
            });
        }
        if (last && length(word) >= SHORTEST_BEGINNING) {
            ways.add(worth(BEGINNING, new PrefixQuery(new Term(Analysis.WORDS, word))));
        }
        if (dictionary != null && !isRight(word, last, dictionary)) {
            ways.addAll(misspelt(word, dictionary));
        }
        return new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(ways, 0), Occur.MUST)
                .add(new BoostQuery(rarity.build(), RARITY), Occur.SHOULD)
                .build();
    }

    /** Few hits may be due to the other words, or to the municipality. */
    private static boolean isRight(String word, boolean last, Dictionary all) {
        return all.isFrequent(Analysis.WORDS, word, last && length(word) >= SHORTEST_BEGINNING);
    }

    /**
     * The words that it may stand for, with their stems; when there are none, those stems that its own may stand for: to look through one field costs
     * as much as all the rest of a search.
     */
    private List<Query> misspelt(String word, Dictionary all) {
        List<String> meant = meant(Analysis.WORDS, word, all);
        Stream<Query> terms = meant.isEmpty()
                ? languages(language -> Analysis.stem(language, word).stream()
                        .flatMap(stem -> meant(Analysis.stems(language), stem, all).stream())
                        .map(stem -> term(Analysis.stems(language), stem)))
                : meant.stream()
                        .flatMap(one -> Stream.concat(
                                Stream.of(term(Analysis.WORDS, one)),
                                languages(language -> stem(language, one).stream())));
        return terms.distinct().map(one -> worth(MISSPELT, one)).toList();
    }

    private static Stream<Query> languages(Function<Language, Stream<Query>> each) {
        return Arrays.stream(Language.values()).flatMap(each);
    }

    /** Each word of a field that this one may stand for. */
    private List<String> meant(String field, String word, Dictionary all) {
        int length = length(word);
        if (length < ONE_MISTAKE) {
            return List.of();
        }
        int most = length < TWO_MISTAKES ? 1 : 2;
        if (mistakes == Mistakes.ANY) {
            return all.near(field, word, most, 0);
        }
        return Stream.concat(
                        all.near(field, word, most, 1).stream(),
                        STAND_INS.getOrDefault(word.charAt(0), List.of()).stream()
                                .flatMap(first -> startingWith(first, field, word, most, all)))
                .limit(MOST_MEANT)
                .toList();
    }

    /** That letter was a mistake already; there may be no other. */
    private static Stream<String> startingWith(char first, String field, String word, int most, Dictionary all) {
        String other = first + word.substring(1);
        return Stream.concat(Stream.of(other), all.near(field, other, most - 1, 1).stream());
    }

    private static Optional<Query> stem(Language language, String word) {
        return Analysis.stem(language, word).map(stem -> term(Analysis.stems(language), stem));
    }

    private static boolean saysSomething(String word) {
        return Analysis.stem(Language.SV, word).isPresent()
                && Analysis.stem(Language.EN, word).isPresent();
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static Query worth(float worth, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), worth);
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
