package se.samverka.gateway.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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

    private static final int SHORTEST_BEGINNING = 2;
    private static final int ONE_MISTAKE = 4;
    private static final int TWO_MISTAKES = 8;

    /** How many words a misspelt one may stand for, in each field: with {@link #MOST_WORDS} below Lucene's 1,024 clauses. */
    private static final int MOST_SPELLINGS = 20;

    private final List<String> words;
    private final boolean forgiving;

    private Matching(List<String> words, boolean forgiving) {
        this.words = words;
        this.forgiving = forgiving;
    }

    /** What has all these words, or words much like them. @param words in small letters, the last perhaps unfinished */
    static Query of(List<String> words) {
        return new Matching(words, true).all();
    }

    /** The same without mistakes. */
    static Query exactly(List<String> words) {
        return new Matching(words, false).all();
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
        if (forgiving) {
            ways.addAll(misspelt(word));
        }
        return new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(ways, 0), Occur.MUST)
                .add(new BoostQuery(rarity.build(), RARITY), Occur.SHOULD)
                .build();
    }

    private static List<Query> misspelt(String word) {
        List<Query> ways = new ArrayList<>();
        fuzzy(Analysis.WORDS, word).ifPresent(ways::add);
        for (Language language : Language.values()) {
            Analysis.stem(language, word)
                    .flatMap(stem -> fuzzy(Analysis.stems(language), stem))
                    .ifPresent(ways::add);
        }
        return ways;
    }

    private static Optional<Query> fuzzy(String field, String word) {
        int length = length(word);
        if (length < ONE_MISTAKE) {
            return Optional.empty();
        }
        int mistakes = length < TWO_MISTAKES ? 1 : 2;
        return Optional.of(worth(MISSPELT, new FuzzyQuery(new Term(field, word), mistakes, 0, MOST_SPELLINGS, true)));
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
