package se.samverka.gateway.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.moderator.MarkedText.Part;

class MarkedTextTest {

    @Test
    void whatAHintIsAboutStandsApart() {
        MarkedText marked = MarkedText.of(
                "Ring 070-123 45 67 eller a@b.se",
                List.of(new Hint(Suspicion.EMAIL, 25, 6), new Hint(Suspicion.PHONE, 5, 13)));
        assertThat(marked.parts())
                .containsExactly(
                        new Part("Ring ", null),
                        new Part("070-123 45 67", Suspicion.PHONE),
                        new Part(" eller ", null),
                        new Part("a@b.se", Suspicion.EMAIL));
        assertThat(marked.suspicions()).containsExactly(Suspicion.PHONE, Suspicion.EMAIL);
    }

    @Test
    void aTextWithoutHintsIsOnePart() {
        assertThat(MarkedText.of("Bra", List.of()).parts()).containsExactly(new Part("Bra", null));
        assertThat(MarkedText.of("", List.of()).parts()).isEmpty();
    }

    @Test
    void whateverTheHintsAllOfTheTextIsThereOnce() {
        String text = "Mejla a@b.se, ring 0550-880 00.";
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 2_000; i++) {
            List<Hint> hints = IntStream.range(0, random.nextInt(6))
                    .mapToObj(any -> new Hint(Suspicion.LINK, random.nextInt(-5, 40), random.nextInt(-5, 40)))
                    .toList();
            assertThat(MarkedText.of(text, hints).parts().stream()
                            .map(Part::text)
                            .collect(Collectors.joining()))
                    .as(hints.toString())
                    .isEqualTo(text);
        }
        Hint far = new Hint(Suspicion.LINK, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(MarkedText.of(text, List.of(far)).suspicions()).isEmpty();
    }
}
