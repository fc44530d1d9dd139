package se.samverka.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/**
 * The words of an index, as a misspelt one may stand for them. For one search: to make the automaton that knows a word's misspellings costs most of a
 * search, so it is made once for all fields, and for two mistakes only where one finds nothing.
 */
final class Dictionary {

    /** How many words a misspelt one may stand for, in each field. */
    private static final int MOST = 10;

    /** In so many articles nobody's mistake stands. */
    private static final int FREQUENT = 20;

    /** More are not looked at: enough of them are near. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final IndexReader index;
    private final Map<Misspelt, CompiledAutomaton> automata = new HashMap<>();

    private record Misspelt(String word, int mistakes, int right) {}

    Dictionary(IndexReader index) {
        this.index = index;
    }

    /** Whether so many articles have this word, or words that begin with it, that it cannot be misspelt. */
    boolean isFrequent(String field, String word, boolean beginning) {
        BytesRef start = new BytesRef(word);
        int documents = 0;
        try {
            for (LeafReaderContext leaf : index.leaves()) {
                Terms terms = leaf.reader().terms(field);
                TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
                boolean more = all.seekCeil(start) != TermsEnum.SeekStatus.END;
                while (more && documents < FREQUENT && isIt(all.term(), start, beginning)) {
                    documents += all.docFreq();
                    more = all.next() != null;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents >= FREQUENT;
    }

    private static boolean isIt(BytesRef term, BytesRef wanted, boolean beginning) {
        return beginning ? StringHelper.startsWith(term, wanted) : term.equals(wanted);
    }

    /**
     * The words with the fewest mistakes between, the most frequent first.
     *
     * @param most mistakes, a letter too many, too few, another, or two in each other's place; 0 to 2
     * @param right how many letters at the beginning are right
     */
    List<String> near(String field, String word, int most, int right) {
        for (int mistakes = 1; mistakes <= most; mistakes++) {
            List<String> found = found(field, new Misspelt(word, mistakes, right));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> found(String field, Misspelt misspelt) {
        Map<String, Integer> documents = new HashMap<>();
        try {
            for (LeafReaderContext leaf : index.leaves()) {
                look(leaf.reader().terms(field), misspelt, documents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents.remove(misspelt.word());
        return documents.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void look(@Nullable Terms terms, Misspelt misspelt, Map<String, Integer> documents) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum near =
                automata.computeIfAbsent(misspelt, Dictionary::automaton).getTermsEnum(terms);
        for (BytesRef term = near.next(); term != null && documents.size() < MOST_LOOKED_AT; term = near.next()) {
            documents.merge(term.utf8ToString(), near.docFreq(), Integer::sum);
        }
    }

    private static CompiledAutomaton automaton(Misspelt misspelt) {
        int[] letters = misspelt.word().codePoints().toArray();
        int right = Math.min(misspelt.right(), letters.length);
        String beginning = new String(letters, 0, right);
        String rest = new String(letters, right, letters.length - right);
        LevenshteinAutomata misspellings = new LevenshteinAutomata(rest, /* withTranspositions= */ true);
        return new CompiledAutomaton(misspellings.toAutomaton(misspelt.mistakes(), beginning), true, false);
    }
}
