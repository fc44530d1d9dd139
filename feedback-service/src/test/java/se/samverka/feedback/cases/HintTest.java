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
                .containsExactly(new Hint(Kind.EMAIL, 11, 20), new Hint(Kind.LINK, 41, 26));
        assertThat(Hint.in("WWW.example.org")).containsExactly(new Hint(Kind.LINK, 0, 15));
        assertThat(Hint.in("a@b.se c@d.se")).extracting(Hint::at).isEqualTo(List.of(0, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kim@malmö.se", "björn@x.se", "ÅSA.öberg@räksmörgås.se", "bjo\u0308rn@malmo\u0308.se"})
    void seesSwedishAddressesWhole(String email) {
        assertThat(told("Skriv till " + email + ".")).containsExactly("EMAIL " + email);
    }

    @Test
    void tellsAllOfATextInItsOrder() {
        assertThat(Hint.in("Ring 070-123 45 67 eller mejla a@b.se, pnr 811228-9874, se www.example.org"))
                .extracting(Hint::kind)
                .containsExactly(Kind.PHONE, Kind.EMAIL, Kind.PERSONAL_NUMBER, Kind.LINK);
    }

    @Test
    void tellsWhatCanBeBothAsAPersonalNumber() {
        assertThat(Hint.in("0708011234")).containsExactly(new Hint(Kind.PERSONAL_NUMBER, 0, 10));
    }

    @Test
    void reachesAsFarAsTheNumberAndNotIntoTheNext() {
        assertThat(told("Ring 070-123 45 67, eller (0550) 880 00."))
                .containsExactly("PHONE 070-123 45 67", "PHONE (0550) 880 00");
        assertThat(told("pnr 811228-9874 070-123 45 67")).first().isEqualTo("PERSONAL_NUMBER 811228-9874");
        assertThat(told("https://www.example.org a@b.se")).contains("EMAIL a@b.se");
        for (String text : List.of("www.a@b.se", "811228-9874811228-9874", "https://x/0701234567?a@b.se")) {
            Hint.in(text).forEach(hint -> assertThat(hint.at() + hint.length()).isLessThanOrEqualTo(text.length()));
        }
    }

    private static List<String> told(String text) {
        return Hint.in(text).stream()
                .map(hint -> hint.kind() + " " + text.substring(hint.at(), hint.at() + hint.length()))
                .toList();
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
