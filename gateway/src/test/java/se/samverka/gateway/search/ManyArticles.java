package se.samverka.gateway.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverka.gateway.language.Language;

/** So many articles of words that look Swedish and are used as often as words are (Zipf), the same for the same seed. */
final class ManyArticles {

    private static final List<String> BEGINNINGS = List.of(
            "sam", "åter", "skol", "miljö", "vatten", "bo", "cykel", "väg", "ener", "lär", "om", "ung", "äldre", "kul");
    private static final List<String> MIDDLES = List.of(
            "verk", "bruk", "gård", "plan", "stads", "led", "mål", "hjälp", "tur", "ning", "för", "nät", "rätt",
            "kost");
    private static final List<String> ENDS =
            List.of("", "et", "en", "ar", "arna", "else", "het", "ning", "ningen", "skap", "lig");

    private final List<String> words = new ArrayList<>();
    private final double harmonic;
    private final SplittableRandom random;

    /** @param vocabulary how many different words */
    ManyArticles(int vocabulary, long seed) {
        this.random = new SplittableRandom(seed);
        for (int i = 0; i < vocabulary; i++) {
            words.add(
                    one(BEGINNINGS) + one(MIDDLES) + (i % 3 == 0 ? one(MIDDLES) : "") + one(ENDS) + spelt(i / 20_000));
        }
        this.harmonic = Math.log(vocabulary);
    }

    /** An article with a title and a text of so many words. */
    Article article(FoundKind kind, int number, int length) {
        String municipality = number % 2 == 0 ? "1781" : "0180";
        return new Article(
                kind,
                municipality,
                kind.name().charAt(0) + "-" + number,
                kind == FoundKind.PROJECT ? List.of(new Wording(null, text(4))) : List.of(),
                List.of(new Wording(number % 3 == 0 ? null : Language.SV, text(length))));
    }

    /** What somebody looks for: one to three words, every third with a letter lost, every third not finished. */
    String query(int number) {
        String words = text(1 + number % 3);
        int half = Math.max(3, words.length() - 3);
        return switch (number % 3) {
            case 0 -> words;
            case 1 -> words.substring(0, 2) + words.substring(3);
            default -> words.substring(0, half);
        };
    }

    private String text(int length) {
        return IntStream.range(0, length).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    /** The n-th word comes about 1/n times as often as the first. */
    private String word() {
        int rank = (int) Math.exp(random.nextDouble() * harmonic);
        return words.get(Math.min(words.size(), rank) - 1);
    }

    private static String spelt(int number) {
        return number == 0 ? "" : Character.toString('a' + number);
    }

    private String one(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }
}
