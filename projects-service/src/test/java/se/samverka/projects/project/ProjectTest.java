package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverka.projects.project.ProjectFixtures.NOW;
import static se.samverka.projects.project.ProjectFixtures.WAIVER;
import static se.samverka.projects.project.ProjectFixtures.accepted;
import static se.samverka.projects.project.ProjectFixtures.at;
import static se.samverka.projects.project.ProjectFixtures.ended;
import static se.samverka.projects.project.ProjectFixtures.evaluated;
import static se.samverka.projects.project.ProjectFixtures.findings;
import static se.samverka.projects.project.ProjectFixtures.full;
import static se.samverka.projects.project.ProjectFixtures.guide;
import static se.samverka.projects.project.ProjectFixtures.inside;
import static se.samverka.projects.project.ProjectFixtures.offered;
import static se.samverka.projects.project.ProjectFixtures.ongoing;
import static se.samverka.projects.project.ProjectFixtures.outside;
import static se.samverka.projects.project.ProjectFixtures.receipt;
import static se.samverka.projects.project.ProjectFixtures.registered;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.project.Project.Decided;

class ProjectTest {

    private static final Moment LATER = at("2026-12-24T15:00:00Z");

    @ParameterizedTest
    @EnumSource(Start.class)
    void isRegisteredWithOneEventWhateverItsStatus(Start start) {
        for (Description description : List.of(inside(), outside())) {
            Decided decided = Project.register(description, start, NOW);
            Status status = decided.project().life().status();
            assertThat(decided.event()).isEqualTo(new ProjectEvent.Registered(status));
            assertThat(decided.project().description()).isEqualTo(description);
            assertThat(decided.project().life().registeredAt()).isEqualTo(NOW.now());
        }
    }

    @Test
    void itsDescriptionIsReplacedAndItsLifeStays() {
        Project before = accepted(evaluated(), "t1");
        Decided decided = before.describe(full(), LATER);
        assertThat(decided.event()).isEqualTo(new ProjectEvent.Changed());
        assertThat(decided.project().description()).isEqualTo(full());
        assertThat(decided.project().life()).isEqualTo(before.life());
        assertThat(decided.project().evaluation()).isEqualTo(before.evaluation());
        assertThat(decided.project().transfers()).isEqualTo(before.transfers());
    }

    @Test
    void aChangeOfKindMovesNothingAndTakesTheGateAway() {
        Project awaiting = ended(inside()).describe(outside(), NOW).project();
        assertThat(awaiting.life().status()).isEqualTo(Status.AWAITING_EVALUATION);
        assertThat(awaiting.deadline()).isNull();
        assertThat(awaiting.move(Move.CLOSED, null, NOW).event()).isEqualTo(new ProjectEvent.Closed(false));

        Project closed = ended(outside());
        assertThat(closed.life().status()).isEqualTo(Status.CLOSED);
        assertThatThrownBy(() -> closed.describe(inside(), NOW)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.detail()).contains("closing gate");
        });
    }

    @Test
    void aKindThatComesUnderTheGateIsExpectedToBeEvaluated() {
        Project left = ended(inside()).describe(outside(), NOW).project();
        assertThat(left.describe(inside(), NOW).project().deadline()).isNotNull();
    }

    @Test
    void everyMoveHasItsEvent() {
        assertThat(registered(inside(), Start.PLANNED)
                        .move(Move.ONGOING, null, NOW)
                        .event())
                .isEqualTo(new ProjectEvent.Started());
        assertThat(ongoing(inside()).move(Move.ENDED, null, NOW).event()).isEqualTo(new ProjectEvent.Ended());
        assertThat(ongoing(outside()).move(Move.ENDED, null, NOW).event()).isEqualTo(new ProjectEvent.Closed(false));
        assertThat(ongoing(inside()).move(Move.CANCELLED, null, NOW).event()).isEqualTo(new ProjectEvent.Cancelled());
        assertThat(accepted(evaluated(), "t1").move(Move.CLOSED, null, NOW).event())
                .isEqualTo(new ProjectEvent.Closed(false));
    }

    @Test
    void aWaiverOpensTheGateAndIsKept() {
        Decided decided = ended(inside()).move(Move.CLOSED, WAIVER, LATER);
        assertThat(decided.event()).isEqualTo(new ProjectEvent.Closed(true));
        assertThat(decided.project().life().waiver())
                .isEqualTo(new Life.Waiver("Enheten finns inte längre.", "Kommundirektör", LATER.now()));
        assertThat(decided.project().deadline()).isNull();
    }

    @Test
    void anOfferWithoutReceiptOpensNoGate() {
        assertThat(conflict(() -> offered(evaluated(), "t1").move(Move.CLOSED, null, NOW)))
                .endsWith("Missing: an accepted knowledge transfer.");
        assertThat(conflict(() -> accepted(ended(inside()), "t1").move(Move.CLOSED, null, NOW)))
                .endsWith("Missing: an evaluation.");
    }

    @Test
    void anEvaluationIsReplacedAndKeepsItsFirstTime() {
        Decided first = ended(inside()).evaluate(findings(), NOW);
        assertThat(first.event()).isEqualTo(new ProjectEvent.Evaluated(false));
        assertThat(first.project().life().status()).isEqualTo(Status.EVALUATED);
        assertThat(first.project().deadline()).isNull();

        Evaluation.Terms other = new Evaluation.Terms("a", "b", "c", "d", "e", null, null, null, null);
        Decided second = first.project().evaluate(other, LATER);
        assertThat(second.event()).isEqualTo(new ProjectEvent.Evaluated(true));
        assertThat(second.project().evaluation())
                .isEqualTo(new Evaluation("a", "b", "c", "d", "e", null, null, null, null, NOW.now()));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void isEvaluatedBetweenEndAndClosingOnly(Status status) {
        Project project = in(status);
        if (status == Status.AWAITING_EVALUATION || status == Status.EVALUATED) {
            assertThat(project.evaluate(findings(), NOW).project().evaluation()).isNotNull();
        } else {
            assertThat(conflict(() -> project.evaluate(findings(), NOW)))
                    .contains("the project is " + status + ".")
                    .contains("AWAITING_EVALUATION or EVALUATED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, false",
        "ONGOING, true",
        "AWAITING_EVALUATION, true",
        "EVALUATED, true",
        "CLOSED, true",
        "CANCELLED, false",
        "NOT_STATED, false"
    })
    void offersKnowledgeWhenThereIsSome(Status status, boolean allowed) {
        Project project = in(status);
        Transfer transfer = Transfer.offered("t1", guide(), NOW.now());
        if (allowed) {
            Decided decided = project.offer(transfer, NOW);
            assertThat(decided.event()).isEqualTo(new ProjectEvent.TransferOffered("t1"));
            assertThat(decided.project().transfers()).containsExactly(transfer);
            assertThat(decided.project().life()).isEqualTo(project.life());
        } else {
            assertThat(conflict(() -> project.offer(transfer, NOW))).contains("the project is " + status + ".");
        }
    }

    @Test
    void thereAreAtMost50Transfers() {
        Project full = ongoing(inside());
        for (int i = 0; i < Project.TRANSFERS; i++) {
            full = offered(full, "t" + i);
        }
        Project last = full;
        assertThat(last.transfers())
                .extracting(Transfer::id)
                .startsWith("t0", "t1")
                .hasSize(50);
        assertThat(conflict(() -> offered(last, "one more"))).isEqualTo("A project has at most 50 transfers.");
    }

    @Test
    void aTransferIsAcceptedOnce() {
        Project project = offered(offered(ongoing(inside()), "t1"), "t2");
        Decided decided = project.accept("t1", receipt(), NOW);
        assertThat(decided.event()).isEqualTo(new ProjectEvent.TransferAccepted("t1"));
        assertThat(decided.project().transfers())
                .containsExactly(
                        project.transfers().getFirst().with(receipt()).scheduled(NOW.schedule()),
                        project.transfers().getLast());
        assertThat(conflict(() -> decided.project().accept("t1", receipt(), NOW)))
                .startsWith("The transfer has its receipt");
        assertThat(decided.project().accept("t2", receipt(), NOW).event())
                .isEqualTo(new ProjectEvent.TransferAccepted("t2"));
    }

    @Test
    void anUnknownTransferIsNotFound() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> ongoing(inside()).accept("t1", receipt(), NOW));
        assertThat(problem.status()).isEqualTo(404);
    }

    @Test
    void whatWasOfferedCanBeAcceptedAfterTheEnd() {
        Project cancelled =
                offered(ongoing(inside()), "t1").move(Move.CANCELLED, null, NOW).project();
        Project accepted = cancelled.accept("t1", receipt(), NOW).project();
        assertThat(Objects.requireNonNull(accepted.transfers().getFirst()).receipt())
                .isEqualTo(receipt());
    }

    private static Project in(Status status) {
        return switch (status) {
            case PLANNED -> registered(inside(), Start.PLANNED);
            case ONGOING -> ongoing(inside());
            case AWAITING_EVALUATION -> ended(inside());
            case EVALUATED -> evaluated();
            case CLOSED -> ended(inside()).move(Move.CLOSED, WAIVER, NOW).project();
            case CANCELLED -> ongoing(inside()).move(Move.CANCELLED, null, NOW).project();
            case NOT_STATED -> registered(inside(), Start.NOT_STATED);
        };
    }

    private static String conflict(Runnable decision) {
        Problem problem = catchThrowableOfType(Problem.class, decision::run);
        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(409);
        return problem.detail();
    }
}
