package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.frame.Frame;
import se.samverka.frame.TargetCode;
import se.samverka.goals.goal.GoalBody.AssessmentBody;
import se.samverka.goals.goal.GoalBody.ClosingBody;
import se.samverka.goals.goal.GoalBody.GapBody;
import se.samverka.kit.problem.FieldError;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

class GoalBodyTest {

    private static final Frame FRAME = new Frame();
    private static final String GOOD = "'status':'NEUTRAL','basis':'MIXED','rationale':{'sv':'Skäl'}";

    @Test
    void whatIsNotStatedIsNull() {
        Assessment.Terms terms = assessment(GOOD);
        assertThat(terms.confidence()).isNull();
        assertThat(terms.assessedOn()).isNull();
        assertThat(terms.rationale().en()).isNull();
        assertThat(terms.evidence()).isEmpty();
        assertThat(assessment(GOOD + ",'confidence':null,'assessedOn':null,'evidence':null"))
                .isEqualTo(terms);
    }

    @Test
    void everythingStatedIsTaken() {
        Assessment.Terms terms = assessment("'status':'NEGATIVE','basis':'MEASURED','confidence':'LOW',"
                + "'assessedOn':'2024-02-29','rationale':{'sv':'Skäl','en':'Why'},"
                + "'evidence':[{'kind':'INDICATOR','ref':'N99001'}]");
        assertThat(terms)
                .isEqualTo(new Assessment.Terms(
                        Assessment.Status.NEGATIVE,
                        new LocalizedText("Skäl", "Why"),
                        Assessment.Basis.MEASURED,
                        Assessment.Confidence.LOW,
                        LocalDate.of(2024, 2, 29),
                        List.of(new Assessment.Evidence(Assessment.Evidence.Kind.INDICATOR, "N99001"))));
    }

    @ParameterizedTest
    @MethodSource("badAssessments")
    void everyBadFieldOfAnAssessmentIsNamed(String body, List<String> pointers) {
        assertThat(refused(() -> assessment(body))).containsExactlyInAnyOrderElementsOf(pointers);
    }

    static Stream<Arguments> badAssessments() {
        return Stream.of(
                Arguments.of("", List.of("/status", "/basis", "/rationale")),
                Arguments.of(GOOD.replace("NEUTRAL", "neutral"), List.of("/status")),
                Arguments.of(GOOD.replace("MIXED", "0"), List.of("/basis")),
                Arguments.of(GOOD.replace("Skäl", " \\t\\n"), List.of("/rationale/sv")),
                Arguments.of(GOOD.replace("'sv'", "'en'"), List.of("/rationale/sv")),
                Arguments.of(GOOD.replace("Skäl", "å".repeat(4001)), List.of("/rationale/sv")),
                Arguments.of(
                        GOOD.replace("'Skäl'", "'Skäl','en':'" + "å".repeat(4001) + "'"), List.of("/rationale/en")),
                Arguments.of(GOOD.replace("Skäl", "a\\u0000b"), List.of("/rationale/sv")),
                Arguments.of(GOOD.replace("Skäl", "a\\u009fb"), List.of("/rationale/sv")),
                Arguments.of(GOOD.replace("Skäl", "a\\ud800b"), List.of("/rationale/sv")),
                Arguments.of(GOOD + ",'confidence':''", List.of("/confidence")),
                Arguments.of(GOOD + ",'assessedOn':'2026-02-30'", List.of("/assessedOn")),
                Arguments.of(GOOD + ",'assessedOn':'+999999999-12-31'", List.of("/assessedOn")),
                Arguments.of(GOOD + ",'assessedOn':'2026-01-01T00:00:00Z'", List.of("/assessedOn")),
                Arguments.of(GOOD + ",'evidence':[null]", List.of("/evidence/0")),
                Arguments.of(
                        GOOD + ",'evidence':[{'kind':'GAP','ref':'1'},{'kind':'X','ref':''}]",
                        List.of("/evidence/1/kind", "/evidence/1/ref")),
                Arguments.of(GOOD + ",'evidence':[" + "null,".repeat(100) + "null]", List.of("/evidence")));
    }

    /** Tomorrow may be the day where the editor is; later is a slip. */
    @ParameterizedTest
    @CsvSource({"2026-12-31, 2027-01-01, true", "2026-12-31, 2027-01-02, false", "2026-12-31, 2199-12-31, false"})
    void anAssessmentIsMadeTomorrowAtTheLatest(LocalDate today, String day, boolean accepted) {
        String body = GOOD + ",'assessedOn':'" + day + "'";
        if (accepted) {
            assertThat(assessment(body, today).assessedOn()).isEqualTo(day);
        } else {
            assertThat(refused(() -> assessment(body, today))).containsExactly("/assessedOn");
        }
    }

    @Test
    void theDayIsTheOneInSweden() {
        assertThat(Assessment.dayOf(Instant.parse("2026-11-23T22:59:59Z"))).isEqualTo("2026-11-23");
        assertThat(Assessment.dayOf(Instant.parse("2026-11-23T23:00:00Z"))).isEqualTo("2026-11-24");
    }

    @Test
    void textsMayBeAsLongAsTheContractSays() {
        String pairs = "😀".repeat(4000);
        assertThat(assessment(GOOD.replace("Skäl", pairs)).rationale().sv()).isEqualTo(pairs);
    }

    @Test
    void textsAreKeptAsTheyAreSent() {
        assertThat(assessment(GOOD.replace("Skäl", " a\\r\\n\\tb ")).rationale().sv())
                .isEqualTo(" a\r\n\tb ");
    }

    @ParameterizedTest
    @CsvSource({"17.18,17.18", "17-18,17.18"})
    void aGapNamesTargetsOfItsGoal(String written, String canonical) {
        assertThat(gap("17", "'targets':['" + written + "']").targets()).containsExactly(new TargetCode(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16.a", "17.20", "17.a", "17", "", "17.18.1"})
    void aGapNamesNoOtherTargets(String code) {
        assertThat(refused(() -> gap("17", "'targets':['" + code + "']"))).containsExactly("/targets/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "Anna 19811218-9876", "811218 9876"})
    void anOwnerIsAUnitAndNotSomebody(String owner) {
        assertThat(refused(() -> gap("17", "'owner':'" + owner + "'"))).containsExactly("/owner");
    }

    @Test
    void aBlankOwnerIsNotStated() {
        assertThat(gap("17", "'owner':' '").owner()).isNull();
    }

    @Test
    void everyBadFieldOfAGapIsNamed() {
        assertThat(refused(() -> body(GapBody.class, "'nextCheck':'soon','targets':[null,'x'],'owner':'a@b'")
                        .terms("17", FRAME)))
                .containsExactlyInAnyOrder("/scope", "/reason", "/owner", "/nextCheck", "/targets/0", "/targets/1");
    }

    @Test
    void aClosingHasAReason() {
        assertThat(body(ClosingBody.class, "'reason':'Klart'").checked()).isEqualTo("Klart");
        assertThat(refused(() -> body(ClosingBody.class, "").checked())).containsExactly("/reason");
    }

    private static Assessment.Terms assessment(String properties) {
        return assessment(properties, LocalDate.of(2026, 11, 23));
    }

    private static Assessment.Terms assessment(String properties, LocalDate today) {
        return body(AssessmentBody.class, properties).terms(today);
    }

    private static Gap.Terms gap(String goal, String properties) {
        return body(GapBody.class, "'scope':'UN','reason':{'sv':'Skäl'}," + properties)
                .terms(goal, FRAME);
    }

    static <T> T body(Class<T> type, String properties) {
        return JsonMapper.shared().readValue("{" + properties.replace('\'', '"') + "}", type);
    }

    static List<String> refused(Runnable reading) {
        Problem problem = catchThrowableOfType(Problem.class, reading::run);
        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(400);
        return problem.errors().stream().map(FieldError::pointer).toList();
    }
}
