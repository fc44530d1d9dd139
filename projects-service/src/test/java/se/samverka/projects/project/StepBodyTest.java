package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.project.ProjectBodyTest.body;
import static se.samverka.projects.project.ProjectBodyTest.refused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.projects.project.Life.Waiver;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.StepBody.EvaluationBody;
import se.samverka.projects.project.StepBody.ReceiptBody;
import se.samverka.projects.project.StepBody.Step;
import se.samverka.projects.project.StepBody.TransferBody;
import se.samverka.projects.project.StepBody.TransitionBody;

class StepBodyTest {

    private static final String WAIVER = "'waiver':{'reason':'Skäl','signedBy':'Kommundirektör'}";
    private static final String FINDINGS =
            "'expectedEffect':'a','observedEffect':'b','evidence':'c','repeat':'d','avoid':'e'";

    @ParameterizedTest
    @EnumSource(Move.class)
    void aStepNeedsNoWaiver(Move to) {
        assertThat(step("'to':'" + to + "'")).isEqualTo(new Step(to, null));
        assertThat(step("'to':'" + to + "','waiver':null")).isEqualTo(new Step(to, null));
    }

    @Test
    void aClosingMayHaveAWaiver() {
        assertThat(step("'to':'CLOSED'," + WAIVER))
                .isEqualTo(new Step(Move.CLOSED, new Waiver.Terms("Skäl", "Kommundirektör")));
    }

    @ParameterizedTest
    @EnumSource(value = Move.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void noOtherStepHasAWaiver(Move to) {
        assertThat(refused(() -> step("'to':'" + to + "'," + WAIVER))).containsExactly("/waiver");
    }

    @ParameterizedTest
    @MethodSource("badSteps")
    void everyBadFieldOfAStepIsNamed(String body, List<String> pointers) {
        assertThat(refused(() -> step(body))).containsExactlyInAnyOrderElementsOf(pointers);
    }

    static Stream<Arguments> badSteps() {
        return Stream.of(
                Arguments.of("", List.of("/to")),
                Arguments.of(WAIVER, List.of("/to")),
                Arguments.of("'to':'PLANNED'", List.of("/to")),
                Arguments.of("'to':'AWAITING_EVALUATION'", List.of("/to")),
                Arguments.of("'to':'CLOSED','waiver':{}", List.of("/waiver/reason", "/waiver/signedBy")),
                Arguments.of("'to':'ENDED','waiver':{}", List.of("/waiver", "/waiver/reason", "/waiver/signedBy")),
                Arguments.of(
                        "'to':'CLOSED'," + WAIVER.replace("Kommundirektör", "anna@example.org"),
                        List.of("/waiver/signedBy")),
                Arguments.of("'to':'CLOSED'," + WAIVER.replace("Skäl", "å".repeat(4001)), List.of("/waiver/reason")));
    }

    @Test
    void anEvaluationSaysNoMoreThanItMust() {
        assertThat(findings(FINDINGS))
                .isEqualTo(new Evaluation.Terms("a", "b", "c", "d", "e", null, null, null, null))
                .isEqualTo(findings(
                        FINDINGS + ",'unexpected':' ','continuingCost':null,'startRating':null,'endRating':null"));
    }

    @Test
    void anEvaluationMaySayEverything() {
        assertThat(findings(FINDINGS + ",'unexpected':'f','continuingCost':'g','startRating':1,'endRating':5"))
                .isEqualTo(new Evaluation.Terms("a", "b", "c", "d", "e", "f", "g", 1, 5));
    }

    @Test
    void anEvaluationsTextsHave10000Characters() {
        String longest = "😀".repeat(10_000);
        assertThat(findings(FINDINGS.replace("'c'", "'" + longest + "'")).evidence())
                .isEqualTo(longest);
        assertThat(refused(() -> findings(FINDINGS.replace("'c'", "'" + longest + "x'"))))
                .containsExactly("/evidence");
    }

    @Test
    void everyBadFieldOfAnEvaluationIsNamed() {
        assertThat(refused(() -> findings("'startRating':0,'endRating':6,'avoid':' '")))
                .containsExactlyInAnyOrder(
                        "/expectedEffect",
                        "/observedEffect",
                        "/evidence",
                        "/repeat",
                        "/avoid",
                        "/startRating",
                        "/endRating");
    }

    @Test
    void aTransferNamesUnitFormAndContent() {
        assertThat(body(TransferBody.class, "'receivingUnit':'a','form':'TRAINING','content':'b'")
                        .terms())
                .isEqualTo(new Transfer.Terms("a", Transfer.Form.TRAINING, "b"));
        assertThat(refused(() -> body(TransferBody.class, "'form':'MAIL'").terms()))
                .containsExactlyInAnyOrder("/receivingUnit", "/form", "/content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "19811218-9876", " "})
    void whoReceivesIsAUnit(String somebody) {
        assertThat(refused(() -> body(
                                TransferBody.class, "'form':'GUIDE','content':'b','receivingUnit':'" + somebody + "'")
                        .terms()))
                .containsExactly("/receivingUnit");
        assertThat(refused(() -> body(ReceiptBody.class, "'takenUp':'b','acceptedBy':'" + somebody + "'")
                        .terms()))
                .containsExactly("/acceptedBy");
    }

    @Test
    void aReceiptSaysWhoAndWhat() {
        assertThat(body(ReceiptBody.class, "'acceptedBy':'a','takenUp':'b'").terms())
                .isEqualTo(new Transfer.Receipt.Terms("a", "b"));
        assertThat(refused(() -> body(ReceiptBody.class, "'takenUp':'" + "å".repeat(4001) + "'")
                        .terms()))
                .containsExactlyInAnyOrder("/acceptedBy", "/takenUp");
    }

    private static Step step(String properties) {
        return body(TransitionBody.class, properties).step();
    }

    private static Evaluation.Terms findings(String properties) {
        return body(EvaluationBody.class, properties).terms();
    }
}
