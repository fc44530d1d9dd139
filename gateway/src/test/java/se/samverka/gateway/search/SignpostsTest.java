package se.samverka.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.language.Language;

class SignpostsTest {

    private final Signposts signposts = new Signposts(Frame.load(), Municipalities.load(), Duration.ofMinutes(1));

    SignpostsTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        signposts.close();
    }

    @ParameterizedTest
    @CsvSource({
        "jämställdhet, /mal/5",
        "jamstalldhet, /mal/5",
        "klimatförändringar, /mal/13",
        "klimat, /mal/13",
        "gender equality, /mal/5",
        "matsvinn, /mal/12",
        "mål 7, /mal/7",
        "Kristinehamm, /kommuner/1781",
        "Kristinehamns kommun, /kommuner/1781",
        "goteborg, /kommuner/1480"
    })
    void whatIsMeantIsTheFirst(String words, String address) {
        assertThat(find(words, null, null)).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(find(words, null, null).getFirst().address()).isEqualTo(address);
    }

    @Test
    void aGoalIsThatOfTheMunicipalityThatIsChosen() {
        assertThat(find("jämställdhet", "1781", null).getFirst())
                .isEqualTo(new Signpost("Mål 5: Jämställdhet – Kristinehamn", "/kommuner/1781/mal/5"));
        assertThat(find("jämställdhet", "9999", null).getFirst().address()).isEqualTo("/mal/5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mål", "kommun", "municipality of", "xyzzyx", "!", "match2job"})
    void whatMeansAllOfThemOrNoneLeadsNowhere(String words) {
        assertThat(find(words, null, null)).isEmpty();
    }

    @Test
    void whoLooksForSomethingElseIsLedNowhere() {
        assertThat(find("jämställdhet", null, FoundKind.PROJECT)).isEmpty();
        assertThat(find("jämställdhet", null, FoundKind.GOAL)).isNotEmpty();
    }

    private List<Signpost> find(String words, String municipality, FoundKind kind) {
        return signposts.find(new SearchQuery(words, municipality, kind, Language.SV));
    }
}
