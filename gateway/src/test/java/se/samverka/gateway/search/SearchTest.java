package se.samverka.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.gateway.language.Language;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;

class SearchTest {

    private final SearchView view = new SearchView();

    SearchTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        view.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "återbruk",
                "Återbruk",
                "ÅTERBRUKET",
                "återbrukets",
                "a\u030Aterbruk",
                "åter",
                "återbr",
                "aterbruk",
                "återbuk",
                "återrbruk",
                "möbel skola",
                "skolornas möblerna",
                "och återbruk av",
                "\"återbruk\"",
                "möb"
            })
    void aSwedishWordIsFoundInItsFormsAndWithSmallMistakes(String words) throws IOException {
        view.project("a", Language.SV, "Lagning", "Återbruk av möbler i skolorna.");
        view.project("b", Language.SV, "Annat", "Cykelvägar i hela staden.").turn();

        assertThat(view.ids(words)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"partnerships", "partnership", "Partner", "forming partnership", "partnershp"})
    void anEnglishWordToo(String words) throws IOException {
        view.project("a", Language.EN, "Together", "We form partnerships with colleges.")
                .turn();

        assertThat(view.ids(words)).containsExactly("a");
    }

    @Test
    void aTextThatIsThereInBothLanguagesIsShownInTheReaders() throws IOException {
        view.put(new Article(
                        FoundKind.GOAL,
                        "1781",
                        "7",
                        List.of(new Wording(Language.SV, "Energi åt alla")),
                        List.of(
                                new Wording(Language.SV, "Vi byter oljepannor."),
                                new Wording(Language.EN, "Energy by panels."))))
                .turn();

        assertThat(view.find("energi").getFirst().language()).isEqualTo("sv");
        assertThat(view.find("panels").getFirst().language())
                .as("why it was found")
                .isEqualTo("en");
    }

    @Test
    void swedishLettersAreLettersOfTheirOwn() throws IOException {
        view.project("a", Language.SV, "Ett", "en far")
                .project("b", Language.SV, "Två", "ett får")
                .turn();

        assertThat(view.ids("får")).containsExactly("b");
        assertThat(view.ids("far")).containsExactly("a");
    }

    @Test
    void whatIsNearerComesFirst() throws IOException {
        view.project("misspelt", Language.SV, "1", "oddling oddling oddling")
                .project("beginning", Language.SV, "2", "odlingslotter odlingslotter")
                .project("stem", Language.SV, "3", "odlingarna odlingarna odlingarna")
                .project("exact", Language.SV, "4", "en odling bland mycket annat som också står här")
                .project("title", Language.SV, "Odling", "annat")
                .turn();

        assertThat(view.ids("odling")).containsExactly("title", "exact", "stem", "beginning", "misspelt");
    }

    @Test
    void whoFindsAPageOfWhatTheyTypedIsShownNoMisspellings() throws IOException {
        view.project("misspelt", Language.SV, "Annat", "cykil");
        for (int i = 0; i < 19; i++) {
            view.project("p" + i, Language.SV, "Annat", "cykel");
        }
        assertThat(view.turn().ids("cykel")).hasSize(20).contains("misspelt");
        view.project("p19", Language.SV, "Annat", "cykel").turn();

        assertThat(view.find(Map.of("q", "cykel"), new Paging(100, 1)).items())
                .extracting(Found::id)
                .hasSize(20)
                .doesNotContain("misspelt");
    }

    @Test
    void aFirstLetterThatIsWrongIsForgivenWhereNothingElseIsFound() throws IOException {
        view.project("a", Language.SV, "Annat", "återbruk").turn();
        assertThat(view.ids("eterbruk")).containsExactly("a");

        view.project("b", Language.SV, "Annat", "eterbrok").turn();
        assertThat(view.ids("eterbruk")).containsExactly("b");
    }

    @Test
    void everyWordThatSaysSomethingMustBeThere() throws IOException {
        view.project("a", Language.SV, "Ett", "cykel och buss")
                .project("b", Language.SV, "Två", "cykel")
                .turn();

        assertThat(view.ids("cykel buss")).containsExactly("a");
        assertThat(view.ids("cykel och")).containsExactlyInAnyOrder("a", "b").startsWith("a");
        assertThat(view.ids("och")).containsExactly("a");
        assertThat(view.ids("cykel tåg")).isEmpty();
    }

    @Test
    void kindAndMunicipalityRestrict() throws IOException {
        view.project("a", Language.SV, "Cykel", "väg");
        view.put(new Article(
                FoundKind.LESSON, "0180", "b", List.of(new Wording(null, "Cykel")), List.of(new Wording(null, "väg"))));
        view.put(new Article(
                FoundKind.LESSON, "9999", "c", List.of(new Wording(null, "Cykel")), List.of(new Wording(null, "väg"))));
        view.turn();

        assertThat(view.ids("cykel")).as("there is no municipality 9999").containsExactlyInAnyOrder("a", "b");
        assertThat(found(Map.of("q", "cykel", "kind", "LESSON"))).containsExactly("b");
        assertThat(found(Map.of("q", "cykel", "municipality", "1781"))).containsExactly("a");
        assertThat(found(Map.of("q", "cykel", "municipality", "1781", "kind", "LESSON")))
                .isEmpty();
        assertThat(found(Map.of("q", "1781"))).as("a filter is no word").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kind,project", "kind,MUNICIPALITY", "municipality,178", "municipality,abcd", "language,de"})
    void whatCannotBeAskedForIsRefused(String name, String value) {
        assertThatThrownBy(() -> view.find(Map.of("q", "x", name, value), new Paging(20, 1)))
                .isInstanceOfSatisfying(Problem.class, bad -> {
                    assertThat(bad.status()).isEqualTo(400);
                    assertThat(bad.detail()).contains(name);
                });
        assertThatThrownBy(() -> view.find("x".repeat(201))).isInstanceOf(Problem.class);
    }

    @Test
    void partsOfWhatIsFoundFollowEachOther() throws IOException {
        for (int i = 0; i < 45; i++) {
            view.project("p" + i, Language.SV, "Projekt " + i, "solceller");
        }
        view.turn();

        ListBody<Found> third = view.find(Map.of("q", "solcell"), new Paging(20, 3));
        assertThat(third.total()).isEqualTo(45);
        assertThat(third.items()).hasSize(5);
        assertThat(view.find(Map.of("q", "solcell"), new Paging(20, 1)).items())
                .doesNotContainAnyElementsOf(third.items());
        assertThat(view.find(Map.of("q", "solcell"), new Paging(20, 4)).items()).isEmpty();
        assertThat(view.find(Map.of(), new Paging(20, 1)).total()).isZero();
        assertThatThrownBy(() -> view.find(Map.of("q", "solcell"), new Paging(100, 101)))
                .isInstanceOfSatisfying(
                        Problem.class, bad -> assertThat(bad.status()).isEqualTo(400));
    }

    @Test
    void aCommentIsCalledByWhatItIsAboutAndItsPageIsThere() throws IOException {
        view.project("p", Language.SV, "Lagning", "Vi lagar.");
        view.put(comment("c", new Article.About(FoundKind.PROJECT, "p")));
        view.put(comment("d", new Article.About(FoundKind.GOAL, "17")));
        view.put(comment("e", new Article.About(FoundKind.PROJECT, "gone"))).turn();

        List<Found> found = view.find("utmärkt");
        assertThat(found)
                .extracting(Found::title)
                .containsExactlyInAnyOrder("Lagning", "Genomförande och globalt partnerskap");
        assertThat(found)
                .extracting(Found::url)
                .contains("/kommuner/1781/projekt/p/synpunkter", "/kommuner/1781/mal/17/synpunkter");
        assertThat(found(Map.of("q", "utmärkt", "language", "en"))).hasSize(2);
    }

    @Test
    void whatWasSaidAboutSomethingThatIsErasedIsNotShown() throws IOException {
        view.project("p", Language.SV, "Lagning", "Vi lagar.");
        view.put(comment("c", new Article.About(FoundKind.PROJECT, "p"))).turn();
        assertThat(view.ids("utmärkt")).containsExactly("c");

        view.erase(FoundKind.PROJECT, "1781/p").turn();
        assertThat(view.ids("utmärkt")).isEmpty();
    }

    @Test
    void theReadersLanguageComesFirst() throws IOException {
        view.put(new Article(
                        FoundKind.GOAL,
                        "1781",
                        "12",
                        List.of(new Wording(Language.SV, "Vårt mål"), new Wording(Language.EN, "Our goal")),
                        List.of(
                                new Wording(Language.SV, "Projekt om mat."),
                                new Wording(Language.EN, "A projekt on food."))))
                .turn();

        Found swedish = view.find("projekt").getFirst();
        assertThat(swedish.title()).isEqualTo("Vårt mål");
        assertThat(swedish.snippet().html()).isEqualTo("<mark>Projekt</mark> om mat.");
        assertThat(swedish.language()).isEqualTo("sv");
        assertThat(swedish.url()).isEqualTo("/kommuner/1781/mal/12");
        Found english = view.find(Map.of("q", "projekt", "language", "en"), new Paging(20, 1))
                .items()
                .getFirst();
        assertThat(english.title()).isEqualTo("Our goal");
        assertThat(english.snippet().html()).isEqualTo("A <mark>projekt</mark> on food.");
        assertThat(english.url()).isEqualTo("/en/municipalities/1781/goals/12");
        assertThat(view.find(Map.of("q", "mat", "language", "en"), new Paging(20, 1))
                        .items()
                        .getFirst()
                        .snippet()
                        .html())
                .as("where only the other language has it")
                .isEqualTo("Projekt om <mark>mat</mark>.");
    }

    @Test
    void untilTheViewHasCaughtUpAndTheIndexWithItNobodyIsAnswered() throws IOException {
        view.caughtUp = false;
        view.project("a", Language.SV, "Cykel", "väg").turn();
        assertThatThrownBy(() -> view.find("cykel"))
                .isInstanceOfSatisfying(
                        Problem.class, later -> assertThat(later.status()).isEqualTo(503));

        view.caughtUp = true;
        assertThatThrownBy(() -> view.find("cykel")).isInstanceOf(Problem.class);
        view.turn();
        assertThat(view.ids("cykel")).containsExactly("a");
        view.caughtUp = false;
        view.turn();
        assertThat(view.ids("cykel")).as("once true it stays so").containsExactly("a");
    }

    @Test
    void whatChangesWhileAllIsTakenInAtAStartIsNotLost() throws IOException {
        view.caughtUp = false;
        view.project("a", Language.SV, "Cykel", "väg").project("b", Language.SV, "Buss", "väg");
        view.whenRead = () -> view.project("a", Language.SV, "Spårvagn", "räls")
                .project("b", Language.SV, "Spårvagn", "räls")
                .project("c", Language.SV, "Spårvagn", "räls");
        view.caughtUp = true;
        view.turn();

        assertThat(view.ids("spårvagn")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(view.ids("väg")).isEmpty();
    }

    @Test
    void whenIndexingFailsAtAStartTheGatewayIsReadyWithoutIt() throws IOException {
        view.project("a", Language.SV, "Cykel", "väg");
        assertThat(view.indexing.firstTurnOver()).isFalse();
        view.index.close();
        view.indexing.turn();

        assertThat(view.indexing.firstTurnOver()).isTrue();
        assertThatThrownBy(() -> view.find("cykel")).isInstanceOf(Problem.class);
        assertThat(view.meters.counter("samverka.search.failures").count()).isEqualTo(1);
        view.indexing.turn();
        assertThat(view.meters.counter("samverka.search.failures").count())
                .as("it is not tried again")
                .isEqualTo(1);
    }

    private static Article comment(String id, Article.About about) {
        return new Article(
                FoundKind.COMMENT, "1781", id, List.of(), List.of(new Wording(Language.SV, "Utmärkt.")), about);
    }

    private List<String> found(Map<String, String> said) {
        return view.find(said, new Paging(20, 1)).items().stream()
                .map(Found::id)
                .toList();
    }
}
