package se.samverka.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.gateway.language.Language;
import se.samverka.kit.problem.FieldError;
import tools.jackson.databind.json.JsonMapper;

/** What is typed becomes JSON, and JSON what is typed. */
class FormTest {

    private static final Typed NOTHING = new Typed(Map.of());
    private static final Form FORM = Form.of(
            Section.of(
                    "",
                    Field.of(Kind.TEXT, "/name").must().most(5),
                    Field.of(Kind.DECIMAL, "/hours"),
                    Field.of(Kind.LINES, "/funders"),
                    Field.of(Kind.COUNTRIES, "/countries"),
                    Field.of(Kind.NUMBERS, "/goals").choices(Choice.from(1, 17)),
                    Field.of(Kind.FLAG, "/proposed")),
            Section.object(
                    "/amount",
                    List.of("/amount/value"),
                    Field.of(Kind.MONEY, "/amount/value"),
                    Field.of(Kind.CURRENCY, "/amount/currency").preset("SEK")),
            Section.of(
                    "",
                    Field.of(Kind.ROWS, "/partners")
                            .most(5)
                            .columns(Field.of(Kind.TEXT, "/name"), Field.of(Kind.COUNTRY, "/country"))));

    @Test
    void numbersStandAsTheLanguageWritesThem() {
        Field hours = FORM.fields().skip(1).findFirst().orElseThrow();
        assertThat(hours.shown(typed("/hours", "24.5"), Language.SV)).isEqualTo("24,5");
        assertThat(hours.shown(typed("/hours", "24.5"), Language.EN)).isEqualTo("24.5");
        assertThat(hours.shown(typed("/hours", "2.4.5"), Language.SV))
                .as("no number")
                .isEqualTo("2.4.5");
    }

    @Test
    void nothingTypedIsNotStated() {
        assertThat(FORM.json(NOTHING).toString())
                .isEqualTo("{\"name\":null,\"hours\":null,\"funders\":[],\"countries\":[],\"goals\":[],"
                        + "\"proposed\":false,\"amount\":null,\"partners\":[]}");
        assertThat(json("/amount/value", "  ", "/amount/currency", "EUR")).contains("\"amount\":null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /hours           | 120,5            | "hours":120.5
            /hours           | 1 200            | "hours":1200
            /hours           | många            | "hours":"många"
            /hours           | -1               | "hours":-1
            /hours           | \u22125,5          | "hours":-5.5
            /amount/value    | 36 000 000,50    | "value":"36000000.50"
            /amount/value    | 36,000           | "value":"36,000"
            /amount/value    | 1.000            | "value":"1.000"
            /amount/value    | 36\u00a0000      | "value":"36000"
            /amount/value    | 1.000.000        | "value":"1.000.000"
            /countries       | Polen\\nGreece\\nse | "countries":["PL","GR","SE"]
            /countries       | Atlantis         | "countries":["Atlantis"]
            /funders         | EU\\n\\n Region   | "funders":["EU","Region"]
            /goals           | 7                | "goals":[7]
            /goals           | 7.5              | "goals":["7.5"]
            /proposed        | true             | "proposed":true
            """)
    void valuesAreTypedAsPeopleTypeThem(String name, String typed, String json) {
        String text = typed.replace("\\n", "\r\n");
        assertThat(json(name, text, name.startsWith("/amount") ? "/amount/currency" : "x", "sek"))
                .contains(json)
                .doesNotContain("\"sek\"");
    }

    @Test
    void blankRowsDoNotCount() {
        Typed typed = typed(
                "/partners/1/name",
                "En",
                "/partners/3/country",
                "Polen",
                "/partners/4/name",
                " ",
                "/partners/9/name",
                "x");
        assertThat(FORM.json(typed).get("partners").toString())
                .isEqualTo("[{\"name\":\"En\",\"country\":null},{\"name\":null,\"country\":\"PL\"}]");
        Typed tidied = FORM.tidied(typed);
        assertThat(tidied.text("/partners/0/name")).isEqualTo("En");
        assertThat(tidied.text("/partners/1/country")).isEqualTo("Polen");
        assertThat(Rows.shown(FORM.fields().toList().getLast(), tidied))
                .as("and three to type into")
                .hasSize(5);
    }

    @Test
    void whatThereIsStandsInTheForm() {
        String state = """
                {"name":"Projekt","hours":120.50,"funders":["EU","Region"],"countries":["PL"],"goals":[4,17],"proposed":true,
                "amount":null,"partners":[{"name":"En","country":"SE"}]}""";
        Typed filled = FORM.filled(JsonMapper.shared().readTree(state));
        assertThat(filled.text("/hours")).isEqualTo("120.5");
        assertThat(filled.text("/funders")).isEqualTo("EU\nRegion");
        assertThat(filled.all("/goals")).containsExactly("4", "17");
        assertThat(filled.text("/amount/currency")).isEqualTo("SEK");
        assertThat(FORM.fields().toList().get(3).shown(filled, Language.SV)).isEqualTo("Polen");
        assertThat(FORM.fields().toList().get(3).shown(typed("/countries", "PL\nAtlantis"), Language.EN))
                .isEqualTo("Poland\nAtlantis");
        assertThat(FORM.json(filled).toString())
                .isEqualTo(JsonMapper.shared().readTree(state).toString());
    }

    @Test
    void theOwnersErrorsFindTheirFields() {
        Typed typed = typed("/name", "Sju tecken", "/funders", "a\nb", "/partners/0/name", "x", "/amount/value", "1");
        assertThat(FORM.faults(
                        List.of(
                                error("/name"),
                                error("/hours"),
                                error("/funders/1"),
                                error("/partners/0/country"),
                                error("/partners/0/name/deep"),
                                error("/amount"),
                                error("/partners"),
                                error("/elsewhere"),
                                error("")),
                        typed))
                .extracting(fault -> (fault.field() == null ? "" : fault.field().pointer()) + " " + fault.line() + " "
                        + fault.words())
                .containsExactly(
                        "/name 0 fault.long",
                        "/hours 0 fault.required",
                        "/funders 2 fault.LINES",
                        "/partners/0/country 1 fault.required",
                        "/partners/0/name 1 fault.long",
                        "/amount/value 0 fault.MONEY",
                        "/partners 0 fault.required",
                        " 0 fault.elsewhere",
                        " 0 fault.elsewhere");
    }

    @Test
    void differencesAreOfMeaningAndNotOfTyping() {
        Typed theirs = FORM.filled(JsonMapper.shared().readTree("""
                {"name":"A","hours":1200,"funders":["EU"],"countries":["PL"],"goals":[4],"proposed":false,
                "amount":{"value":"36000.5","currency":"SEK"},"partners":[]}"""));
        Typed same = typed(
                "/name",
                "A",
                "/hours",
                "1 200",
                "/funders",
                " EU ",
                "/countries",
                "Poland",
                "/goals",
                "4",
                "/amount/value",
                "36 000,5",
                "/amount/currency",
                "sek");
        assertThat(FORM.differences(theirs, same, Language.SV)).isEmpty();

        Typed other = typed("/name", "A", "/proposed", "true", "/partners/2/name", "Ny", "/partners/2/country", "PL");
        assertThat(FORM.differences(theirs, other, Language.SV))
                .contains(
                        new Form.Difference("field.hours", "1200", "Ej angivet"),
                        new Form.Difference("field.countries", "Polen", "Ej angivet"),
                        new Form.Difference("field.proposed", "Nej", "Ja"),
                        new Form.Difference("field.partners", "Ej angivet", "Ny, Polen"))
                .noneMatch(difference -> difference.label().equals("field.name"));
    }

    private static FieldError error(String pointer) {
        return new FieldError(pointer, "must be otherwise");
    }

    private static String json(String... typed) {
        return FORM.json(typed(typed)).toString();
    }

    private static Typed typed(String... namesAndTexts) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
        }
        return new Typed(texts);
    }
}
