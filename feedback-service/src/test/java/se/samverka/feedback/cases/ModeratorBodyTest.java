package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.feedback.cases.Bodies.body;
import static se.samverka.feedback.cases.Bodies.refused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.ModeratorBody.DecisionBody;
import se.samverka.feedback.cases.ModeratorBody.ReplyBody;
import se.samverka.feedback.cases.ModeratorBody.UseBody;
import se.samverka.feedback.cases.Ruling.Decision;
import se.samverka.feedback.cases.Ruling.Reason;

class ModeratorBodyTest {

    private static final String LONG = "å".repeat(2001);

    @Test
    void aPublicationIsAsReceivedOrEdited() {
        assertThat(decision("'decision':'PUBLISH'")).isEqualTo(new Ruling.Terms(Decision.PUBLISH, null, null, null));
        assertThat(decision("'decision':'PUBLISH','publishedText':'Kort','note':'Förkortat','reason':null"))
                .isEqualTo(new Ruling.Terms(Decision.PUBLISH, "Kort", null, "Förkortat"));
    }

    @Test
    void aRejectionHasAReason() {
        assertThat(decision("'decision':'REJECT','reason':'OFFENSIVE','note':' '"))
                .isEqualTo(new Ruling.Terms(Decision.REJECT, null, Reason.OFFENSIVE, null));
    }

    @ParameterizedTest
    @MethodSource("badDecisions")
    void everyBadFieldOfADecisionIsNamed(String body, List<String> pointers) {
        assertThat(refused(() -> decision(body))).containsExactlyInAnyOrderElementsOf(pointers);
    }

    static Stream<Arguments> badDecisions() {
        return Stream.of(
                Arguments.of("", List.of("/decision")),
                Arguments.of("'decision':'ACCEPT','reason':'BAD'", List.of("/decision", "/reason")),
                Arguments.of("'decision':'REJECT'", List.of("/reason")),
                Arguments.of("'decision':'REJECT','publishedText':'x'", List.of("/reason", "/publishedText")),
                Arguments.of("'decision':'REJECT','reason':'OTHER','publishedText':''", List.of("/publishedText")),
                Arguments.of("'decision':'PUBLISH','reason':'OTHER'", List.of("/reason")),
                Arguments.of("'decision':'PUBLISH','publishedText':' '", List.of("/publishedText")),
                Arguments.of(
                        "'decision':'PUBLISH','publishedText':'" + LONG + "','note':'" + LONG + "'",
                        List.of("/publishedText", "/note")));
    }

    @Test
    void aReplyHasAText() {
        assertThat(body(ReplyBody.class, "'text':'" + "å".repeat(4000) + "'").checked())
                .hasSize(4000);
        assertThat(refused(() -> body(ReplyBody.class, "").checked())).containsExactly("/text");
        assertThat(refused(() -> body(ReplyBody.class, "'text':'" + "å".repeat(4001) + "'")
                        .checked()))
                .containsExactly("/text");
    }

    @Test
    void aUseIsAGoalsAssessmentOrAProjectsEvaluation() {
        assertThat(use("'kind':'ASSESSMENT','ref':'17'")).isEqualTo(new Use(Use.Kind.ASSESSMENT, "17"));
        assertThat(use("'kind':'EVALUATION','ref':'match2job-1'"))
                .isEqualTo(new Use(Use.Kind.EVALUATION, "match2job-1"));
        assertThat(refused(() -> use(""))).containsExactlyInAnyOrder("/kind", "/ref");
        assertThat(refused(() -> use("'kind':'LESSON','ref':'1'"))).containsExactly("/kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "18", "017", "1.0", " 1", "match2job", ""})
    void anAssessmentIsNamedByItsGoal(String ref) {
        assertThat(refused(() -> use("'kind':'ASSESSMENT','ref':'" + ref + "'")))
                .containsExactly("/ref");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "å", "a b", "$ne"})
    void anEvaluationIsNamedByItsProject(String ref) {
        assertThat(refused(() -> use("'kind':'EVALUATION','ref':'" + ref + "'")))
                .containsExactly("/ref");
    }

    private static Ruling.Terms decision(String properties) {
        return body(DecisionBody.class, properties).terms();
    }

    private static Use use(String properties) {
        return body(UseBody.class, properties).use();
    }
}
