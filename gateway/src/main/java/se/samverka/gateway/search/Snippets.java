package se.samverka.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;

/** Picks the piece of an article that shows best why it was found. */
final class Snippets {

    /** Characters of a piece, roughly: it ends with a word. */
    private static final int LENGTH = 220;

    /** How far into a text is looked; what was found further on is not shown. */
    private static final int DEEPEST = 50_000;

    private static final UnifiedHighlighter SWEDISH = highlighter(Language.SV);
    private static final UnifiedHighlighter ENGLISH = highlighter(Language.EN);

    private final Query exact;
    private final Query forgiving;

    /** @param words that were looked for @param looked what became of them */
    Snippets(List<String> words, Query looked) {
        this.exact = Matching.exactly(words);
        this.forgiving = looked;
    }

    /**
     * A piece and its language.
     *
     * @param language {@code null} = not stated
     */
    record Piece(Snippet snippet, @Nullable Language language) {}

    /**
     * The best piece of these texts, in the order that the reader prefers: one with the words as they were asked for, else with words like them, else
     * the beginning of the first.
     */
    Piece of(List<Wording> texts) {
        for (Wording text : texts) {
            for (Query query : List.of(exact, forgiving)) {
                for (Language language : languages(text)) {
                    Snippet snippet = snippet(query, text.text(), language);
                    if (snippet.isMarked()) {
                        return new Piece(snippet, text.language());
                    }
                }
            }
        }
        Wording first = texts.getFirst();
        return new Piece(beginning(first.text()), first.language());
    }

    /** Whether these words themselves say why it was found. */
    boolean marks(Wording title) {
        return languages(title).stream()
                .anyMatch(language -> snippet(exact, title.text(), language).isMarked());
    }

    private static List<Language> languages(Wording text) {
        Language language = text.language();
        return language == null ? List.of(Language.SV, Language.EN) : List.of(language);
    }

    private static UnifiedHighlighter marking(Language language) {
        return switch (language) {
            case SV -> SWEDISH;
            case EN -> ENGLISH;
        };
    }

    private static UnifiedHighlighter highlighter(Language language) {
        return UnifiedHighlighter.builderWithoutSearcher(Analysis.forMarks(language))
                .withFieldMatcher(Analysis::holdsWords)
                .withWeightMatches(false)
                .withHighlightPhrasesStrictly(false)
                // Else each text becomes an index of its own first.
                .withPassageRelevancyOverSpeed(false)
                .withMaxLength(DEEPEST)
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(Snippets::pieces)
                .withFormatter(new Marking())
                .build();
    }

    private static Snippet snippet(Query query, String text, Language language) {
        try {
            Object snippet = marking(language).highlightWithoutSearcher(Analysis.stems(language), query, text, 1);
            return snippet instanceof Snippet marked ? marked : beginning(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BreakIterator pieces() {
        return LengthGoalBreakIterator.createClosestToLength(BreakIterator.getWordInstance(), LENGTH, 0.5f);
    }

    private static Snippet beginning(String text) {
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(text);
        int end = text.length() <= LENGTH ? text.length() : words.preceding(LENGTH);
        return Snippet.of(text, new Snippet.Span(0, end == 0 ? LENGTH : end), List.of());
    }

    /** Makes a snippet of what Lucene found. */
    private static final class Marking extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String text) {
            Passage passage = passages[0];
            List<Snippet.Span> found = new ArrayList<>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                found.add(new Snippet.Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
            }
            found.sort(Comparator.comparingInt(Snippet.Span::start));
            return Snippet.of(text, new Snippet.Span(passage.getStartOffset(), passage.getEndOffset()), found);
        }
    }
}
