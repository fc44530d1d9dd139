package se.samverka.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.gateway.project.ProjectState;
import tools.jackson.databind.json.JsonMapper;

/** Where a project is in its life, and what can be done about it. */
class LifeTest {

    private static final String EVALUATION = """
            {"expectedEffect":"a","observedEffect":"b","evidence":"c","repeat":"d","avoid":"e","unexpected":null,
            "continuingCost":null,"startRating":null,"endRating":null,"recordedAt":"2026-11-23T08:00:00Z"}""";
    private static final String OFFERED = """
            {"id":"t","receivingUnit":"u","form":"GUIDE","content":"c","offeredAt":"2026-11-23T08:00:00Z","receipt":%s,"followUps":[],"followUpDue":null}""";
    private static final String RECEIPT =
            "{\"acceptedBy\":\"a\",\"takenUp\":\"b\",\"acceptedAt\":\"2026-11-23T08:00:00Z\"}";
    private static final String WAIVER = "{\"reason\":\"r\",\"signedBy\":\"s\",\"signedAt\":\"2026-11-23T08:00:00Z\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANNED             | NEXT START, LATER, LATER, LATER, LATER, LATER              | true
            NOT_STATED          | NEXT START, LATER END, LATER, LATER, LATER, LATER          | true
            ONGOING             | DONE, NEXT END, LATER, LATER OFFER, LATER, LATER           | true
            AWAITING_EVALUATION | DONE, DONE, NEXT EVALUATE, LATER OFFER, LATER, LATER WAIVE | false
            CANCELLED           | ''                                                         | false
            """)
    void beforeAnEvaluation(String status, String stages, boolean cancellable) {
        Life life = Life.of(project("EU_PROJECT", "OWNER", status, "null", "", "null"));
        assertThat(said(life)).isEqualTo(stages);
        assertThat(life.cancellable()).isEqualTo(cancellable);
    }

    @Test
    void afterwardsUntilTheGateOpens() {
        assertThat(said(Life.of(project("EU_PROJECT", "OWNER", "EVALUATED", EVALUATION, "", "null"))))
                .isEqualTo("DONE, DONE, DONE EVALUATE, NEXT OFFER, LATER, LATER WAIVE");
        String offered = OFFERED.formatted("null");
        assertThat(said(Life.of(project("EU_PROJECT", "OWNER", "EVALUATED", EVALUATION, offered, "null"))))
                .isEqualTo("DONE, DONE, DONE EVALUATE, DONE OFFER, NEXT, LATER WAIVE");
        String received = OFFERED.formatted(RECEIPT);
        ProjectState ready = project("EU_PROJECT", "OWNER", "EVALUATED", EVALUATION, received, "null");
        assertThat(said(Life.of(ready))).isEqualTo("DONE, DONE, DONE EVALUATE, DONE OFFER, DONE, NEXT CLOSE");
        assertThat(Life.missing(ready)).isEmpty();
        assertThat(Life.missing(project("EU_PROJECT", "OWNER", "AWAITING_EVALUATION", "null", received, "null")))
                .containsExactly(Life.Milestone.EVALUATED);
    }

    /** It ended under the gate, and somebody said afterwards that it is a network. */
    @ParameterizedTest
    @CsvSource({"NETWORK, OWNER", "FUNDING, OWNER", "EU_PROJECT, MEMBER"})
    void whatIsGuardedNoMoreCanStillBeClosed(String kind, String role) {
        assertThat(said(Life.of(project(kind, role, "AWAITING_EVALUATION", "null", "", "null"))))
                .isEqualTo("DONE, DONE, NEXT CLOSE");
        assertThat(said(Life.of(project(kind, role, "CLOSED", "null", "", "null"))))
                .isEqualTo("DONE, DONE");
    }

    @Test
    void theGateSaysWhatIsThereAndWhatIsMissing() {
        String received = OFFERED.formatted(RECEIPT);
        assertThat(Life.of(project("EU_PROJECT", "OWNER", "AWAITING_EVALUATION", "null", received, "null"))
                        .gate())
                .extracting(Life.Requirement::milestone, Life.Requirement::met)
                .containsExactly(
                        tuple(Life.Milestone.ENDED, true),
                        tuple(Life.Milestone.EVALUATED, false),
                        tuple(Life.Milestone.RECEIVED, true));
        assertThat(Life.of(project("NETWORK", "OWNER", "ONGOING", "null", "", "null"))
                        .gate())
                .as("no gate")
                .isEmpty();
        assertThat(Life.of(project("EU_PROJECT", "OWNER", "CLOSED", EVALUATION, received, "null"))
                        .gate())
                .as("nothing left to close")
                .isEmpty();
    }

    @Test
    void whatWasNeverDoneBeforeAnExceptionIsNotShownAsStillToCome() {
        assertThat(said(Life.of(project("EU_PROJECT", "OWNER", "CLOSED", "null", "", WAIVER))))
                .isEqualTo("DONE, DONE, WAIVED, WAIVED OFFER, WAIVED, DONE");
    }

    @ParameterizedTest
    @CsvSource({"FUNDING,OWNER", "NETWORK,OWNER", "EU_PROJECT,MEMBER"})
    void whatTheGateDoesNotGuardEndsAtOnce(String kind, String role) {
        assertThat(said(Life.of(project(kind, role, "ONGOING", "null", "", "null"))))
                .isEqualTo("DONE, NEXT END");
        assertThat(said(Life.of(project(kind, role, "CLOSED", "null", "", "null"))))
                .isEqualTo("DONE, DONE");
    }

    private static String said(Life life) {
        return life.stages().stream()
                .map(stage -> (stage.standing() + " "
                                + stage.tasks().stream().map(Task::name).collect(Collectors.joining("+")))
                        .strip())
                .collect(Collectors.joining(", "));
    }

    private static ProjectState project(
            String kind, String role, String status, String evaluation, String transfers, String waiver) {
        return JsonMapper.shared()
                .readValue("""
                {"version":1,"municipality":"1781","id":"p","name":"P","kind":"%s","role":"%s","status":"%s","summary":null,
                "funders":[],"programmes":[],"amount":null,"hours":null,"period":null,"partners":[],"countries":[],"unit":null,
                "level":null,"dimension":null,"iop":null,"targets":[],"goals":[],"proposedTargets":false,
                "registeredAt":"2026-11-23T08:00:00Z","endedOn":null,"evaluationDue":null,"evaluationOverdue":false,
                "evaluation":%s,"transfers":[%s],"waiver":%s,"consultedLessons":[],"evaluationDaysLeft":null}""".formatted(kind, role, status, evaluation, transfers, waiver), ProjectState.class);
    }
}
