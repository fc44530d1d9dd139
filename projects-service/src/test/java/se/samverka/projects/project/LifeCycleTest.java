package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.LifeCycle.Gate;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;

/** Every move from every status, whatever the gate sees, against the rules as the contract puts them. */
class LifeCycleTest {

    /** Status, move, and what comes of it: a status, GATE for what the gate decides, ENDED for what the gate's reach decides. */
    private static final String RULES = """
            PLANNED             ONGOING    ONGOING
            PLANNED             CANCELLED  CANCELLED
            NOT_STATED          ONGOING    ONGOING
            NOT_STATED          ENDED      ENDED
            NOT_STATED          CANCELLED  CANCELLED
            ONGOING             ENDED      ENDED
            ONGOING             CANCELLED  CANCELLED
            AWAITING_EVALUATION CLOSED     GATE
            EVALUATED           CLOSED     GATE
            """;

    private static final String FORBIDDEN = "FORBIDDEN";
    private static final String SHUT = "SHUT";

    @TestFactory
    Stream<DynamicTest> everyMoveFromEveryStatus() {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.toString(), () -> assertThat(outcome(one)).isEqualTo(expected(one))));
    }

    @Test
    void theCasesAreAllOfThem() {
        assertThat(cases()).hasSize(7 * 4 * 16).doesNotHaveDuplicates();
        assertThat(cases().stream().map(LifeCycleTest::expected).distinct())
                .containsExactlyInAnyOrder("ONGOING", "CANCELLED", "AWAITING_EVALUATION", "CLOSED", FORBIDDEN, SHUT);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED,    PLANNED,             PLANNED",
        "ONGOING,    ONGOING,             ONGOING",
        "NOT_STATED, NOT_STATED,          NOT_STATED",
        "ENDED,      AWAITING_EVALUATION, CLOSED"
    })
    void beginsAsItIsRegistered(Start start, Status inside, Status outside) {
        assertThat(LifeCycle.first(start, true)).isEqualTo(inside);
        assertThat(LifeCycle.first(start, false)).isEqualTo(outside);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLANNED | ENDED | The project is PLANNED, and can become ONGOING or CANCELLED. Only one that is ONGOING or NOT_STATED can become ENDED.",
                "ONGOING | CLOSED | The project is ONGOING, and can become ENDED or CANCELLED. Only one that is AWAITING_EVALUATION or EVALUATED can become CLOSED.",
                "CANCELLED | ONGOING | The project is CANCELLED, which is final. Only one that is PLANNED or NOT_STATED can become ONGOING."
            })
    void aForbiddenMoveNamesTheRuleAndWhatWouldSatisfyIt(Status from, Move to, String detail) {
        assertThat(refusal(from, to, new Gate(true, false, false, false))).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, an evaluation and an accepted knowledge transfer",
        "true,  false, an accepted knowledge transfer",
        "false, true,  an evaluation"
    })
    void theShutGateNamesWhatIsMissing(boolean evaluated, boolean accepted, String missing) {
        assertThat(refusal(Status.EVALUATED, Move.CLOSED, new Gate(true, evaluated, accepted, false)))
                .isEqualTo(
                        "The closing gate: a project is closed with an evaluation and an accepted knowledge transfer,"
                                + " or with a signed waiver. Missing: " + missing + ".");
    }

    private static String refusal(Status from, Move to, Gate gate) {
        Problem problem = catchThrowableOfType(Problem.class, () -> LifeCycle.next(from, to, gate));
        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(409);
        return problem.detail();
    }

    private static String outcome(Case one) {
        try {
            return LifeCycle.next(one.from, one.to, one.gate).name();
        } catch (Problem e) {
            assertThat(e.status()).isEqualTo(409);
            return e.detail().startsWith("The closing gate") ? SHUT : FORBIDDEN;
        }
    }

    private static String expected(Case one) {
        Map<String, String> rules = rules();
        String rule = rules.getOrDefault(one.from + " " + one.to, FORBIDDEN);
        Gate gate = one.gate;
        return switch (rule) {
            case "ENDED" -> gate.guards() ? "AWAITING_EVALUATION" : "CLOSED";
            case "GATE" -> !gate.guards() || gate.waived() || (gate.evaluated() && gate.accepted()) ? "CLOSED" : SHUT;
            default -> rule;
        };
    }

    private static Map<String, String> rules() {
        return RULES.lines()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));
    }

    private static List<Case> cases() {
        List<Case> all = new ArrayList<>();
        for (Status from : Status.values()) {
            for (Move to : Move.values()) {
                for (int bits = 0; bits < 16; bits++) {
                    all.add(new Case(
                            from, to, new Gate((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0)));
                }
            }
        }
        return all;
    }

    private record Case(Status from, Move to, Gate gate) {}

    @Test
    void whatWasClosedOutsideTheGateCannotComeUnderIt() {
        Gate passed = new Gate(true, true, true, false);
        Gate waived = new Gate(true, false, false, true);
        Gate neither = new Gate(true, true, false, false);
        LifeCycle.checkDescribed(Status.CLOSED, passed);
        LifeCycle.checkDescribed(Status.CLOSED, waived);
        LifeCycle.checkDescribed(Status.CLOSED, new Gate(false, false, false, false));
        LifeCycle.checkDescribed(Status.ONGOING, neither);
        Problem refused = catchThrowableOfType(Problem.class, () -> LifeCycle.checkDescribed(Status.CLOSED, neither));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("an accepted knowledge transfer").doesNotContain("an evaluation");
    }
}
