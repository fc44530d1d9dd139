package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.feedback.cases.Hint.Kind;

class HintTest {

    @Test
    void tellsWhatALookIsWorthAndWhere() {
        assertThat(Hint.in("Skriv till kim.ek+x@example.org eller se https://example.org/a?b=c."))
                .containsExactly(new Hint(Kind.EMAIL, 11), new Hint(Kind.LINK, 41));
        assertThat(Hint.in("WWW.example.org")).containsExactly(new Hint(Kind.LINK, 0));
        assertThat(Hint.in("a@b.se c@d.se")).extracting(Hint::at).isEqualTo(List.of(0, 7));
    }

    @Test
    void tellsAllOfATextInItsOrder() {
        assertThat(Hint.in("Ring 070-123 45 67 eller mejla a@b.se, pnr 811228-9874, se www.example.org"))
                .extracting(Hint::kind)
                .containsExactly(Kind.PHONE, Kind.EMAIL, Kind.PERSONAL_NUMBER, Kind.LINK);
    }

    @Test
    void tellsWhatCanBeBothAsAPersonalNumber() {
        assertThat(Hint.in("0708011234")).containsExactly(new Hint(Kind.PERSONAL_NUMBER, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vi ses @ torget", "kl. 8@9", "http och www", "https:// bara så", "a@b"})
    void leavesTheRestAlone(String text) {
        assertThat(Hint.in(text)).isEmpty();
    }

    @Test
    void isQuickWithTheLongestText() {
        assertThat(Hint.in("a".repeat(1_000) + "@" + "a-".repeat(500))).isEmpty();
    }
}
