package se.samverka.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.SwedishStemmer;
import se.samverka.gateway.language.Language;

/**
 * How texts become words (Unicode, UAX 29), and words become stems. å, ä and ö are letters of their own and are never
 * taken for a and o.
 */
final class Analysis {

    /** Field of all words as they are written, in small letters. */
    static final String WORDS = "words";

    /** The same, of the title alone. */
    static final String TITLE = "title";

    private static final Analyzer PLAIN = new Plain();
    private static final Map<Language, Analyzer> STEMS =
            Map.of(Language.SV, new SwedishAnalyzer(), Language.EN, new EnglishAnalyzer());
    private static final Map<Language, Analyzer> MARKS =
            Map.of(Language.SV, new Marking(Language.SV), Language.EN, new Marking(Language.EN));

    private Analysis() {}

    /** Words as they are written. */
    private static final class Plain extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    }

    /** Each word as it is written, and its stem in the same place. */
    private static final class Marking extends Analyzer {
        private final Language language;

        Marking(Language language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream twice = new KeywordRepeatFilter(new LowerCaseFilter(words));
            TokenFilter stems = switch (language) {
                case SV -> new SnowballFilter(twice, new SwedishStemmer());
                case EN -> new PorterStemFilter(twice);
            };
            return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stems));
        }
    }

    /** Field of the stems in a language, less the words that say nothing. */
    static String stems(Language language) {
        return language.tag();
    }

    /** Whether a field has words or stems of an article. */
    static boolean holdsWords(String field) {
        return field.equals(WORDS)
                || field.equals(TITLE)
                || STEMS.keySet().stream().anyMatch(language -> stems(language).equals(field));
    }

    /** For the index: each field in its own way. */
    static Analyzer forIndex() {
        return new PerFieldAnalyzerWrapper(
                PLAIN,
                Map.of(
                        stems(Language.SV), STEMS.get(Language.SV),
                        stems(Language.EN), STEMS.get(Language.EN)));
    }

    /** For marking what was found in a text of this language. */
    static Analyzer forMarks(Language language) {
        return of(MARKS, language);
    }

    /** The words of a text, in small letters. */
    static List<String> words(String text) {
        return terms(PLAIN, text);
    }

    /** A word's stem; empty when the word says nothing in this language. */
    static Optional<String> stem(Language language, String word) {
        return terms(of(STEMS, language), word).stream().findFirst();
    }

    private static Analyzer of(Map<Language, Analyzer> analyzers, Language language) {
        Analyzer analyzer = analyzers.get(language);
        if (analyzer == null) {
            throw new IllegalArgumentException("no analysis of " + language);
        }
        return analyzer;
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
