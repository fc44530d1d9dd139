package se.samverka.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param way how they type
 * @param typed what they type
 * @param meant the words they mean, whole and without mistakes, in small letters
 * @param municipality {@code null} = any
 * @param kind {@code null} = any
 */
record Asked(
        Way way,
        String typed,
        List<String> meant,
        @Nullable String municipality,
        @Nullable String kind) {

    /** How they type: a third one word, the others in equal parts. */
    enum Way {
        ONE_WORD,
        TWO_WORDS,
        BEGINNING,
        ONE_MISTAKE,
        TWO_MISTAKES
    }

    private static final List<Way> MIX =
            List.of(Way.ONE_WORD, Way.ONE_WORD, Way.TWO_WORDS, Way.BEGINNING, Way.ONE_MISTAKE, Way.TWO_MISTAKES);
    private static final List<String> KINDS = List.of("COMMENT", "PROJECT", "GOAL");
    private static final int SHORTEST_MISSPELT = 4;

    /** Every third within a municipality, every fourth of a kind. */
    static Asked any(Vocabulary vocabulary, List<String> municipalities, Random random) {
        Way way = MIX.get(random.nextInt(MIX.size()));
        List<String> meant = new ArrayList<>(List.of(vocabulary.telling(random)));
        if (way == Way.TWO_WORDS) {
            meant.add(vocabulary.telling(random));
        }
        String municipality = random.nextInt(3) == 0 ? municipalities.get(random.nextInt(municipalities.size())) : null;
        String kind = random.nextInt(4) == 0 ? KINDS.get(random.nextInt(KINDS.size())) : null;
        return new Asked(way, typed(way, String.join(" ", meant), random), meant, municipality, kind);
    }

    private static String typed(Way way, String words, Random random) {
        return switch (way) {
            case ONE_WORD, TWO_WORDS -> words;
            case BEGINNING -> words.substring(0, Math.max(2, words.length() - 1 - random.nextInt(5)));
            case ONE_MISTAKE -> mistaken(words, random);
            case TWO_MISTAKES -> mistaken(mistaken(words, random), random);
        };
    }

    /** A letter left out, twice, or another, or changed with its neighbour: any of them. */
    private static String mistaken(String word, Random random) {
        if (word.length() < SHORTEST_MISSPELT) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        char here = word.charAt(at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + here + here + after;
            case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
            default -> before + after.charAt(0) + here + after.substring(1);
        };
    }

    /** The query of its address. */
    String query() {
        return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                + (municipality == null ? "" : "&municipality=" + municipality)
                + (kind == null ? "" : "&kind=" + kind);
    }
}
