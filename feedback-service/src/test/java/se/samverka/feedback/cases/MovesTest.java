package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverka.feedback.cases.CaseFixtures.ASSESSMENT;
import static se.samverka.feedback.cases.CaseFixtures.COMMENT;
import static se.samverka.feedback.cases.CaseFixtures.NOW;
import static se.samverka.feedback.cases.CaseFixtures.publish;
import static se.samverka.feedback.cases.CaseFixtures.reject;
import static se.samverka.feedback.cases.CaseFixtures.replied;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.samverka.feedback.cases.Case.Decided;
import se.samverka.feedback.cases.Course.Status;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** Every move from every status: where it leads and what it tells, or that it is refused. */
class MovesTest {

    /** A move a row, a status a column; in between the status after it, {@code -} where it is a 409. */
    private static final String TABLE = """
            move      COUNTED    PENDING    PUBLISHED  REJECTED   REJECTED_TWICE  APPEALED   WITHDRAWN
            comment   PENDING    PENDING    -          -          -               -          -
            publish   -          PUBLISHED  -          -          -               PUBLISHED  -
            reject    -          REJECTED   -          -          -               REJECTED   -
            appeal    -          -          -          APPEALED   -               -          -
            withdraw  WITHDRAWN  WITHDRAWN  WITHDRAWN  WITHDRAWN  WITHDRAWN       WITHDRAWN  -
            reply     -          PENDING    PUBLISHED  REJECTED   REJECTED        APPEALED   -
            rate      -          -          -          -          -               -          -
            rerate    -          PENDING    PUBLISHED  REJECTED   REJECTED        APPEALED   -
            use       -          -          PUBLISHED  -          -               -          -
            """;

    private static final Map<String, Function<Case, Decided>> MOVES = Map.of(
            "comment", now -> now.comment(COMMENT, NOW),
            "publish", now -> now.rule(publish(), Role.MODERATOR, NOW),
            "reject", now -> now.rule(reject(), Role.MODERATOR, NOW),
            "appeal", now -> now.appeal("Läs igen.", NOW),
            "withdraw", now -> now.withdraw(NOW),
            "reply", now -> now.reply("Tack.", NOW),
            "rate", now -> now.rateReply(true),
            "rerate", now -> replied(now).rateReply(true).after().rateReply(false),
            "use", now -> now.use(ASSESSMENT));

    private static final Map<String, String> TELLS = Map.of(
            "comment", "changed",
            "publish", "published",
            "reject", "rejected",
            "appeal", "appealed",
            "withdraw", "withdrawn",
            "reply", "replied",
            "rerate", "reply-rated",
            "use", "used");

    @TestFactory
    Stream<DynamicTest> everyMoveFromEveryStatus() {
        List<List<String>> rows = rows();
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.size())
                        .mapToObj(column -> DynamicTest.dynamicTest(
                                row.getFirst() + " when " + rows.getFirst().get(column),
                                () -> check(row.getFirst(), rows.getFirst().get(column), row.get(column)))));
    }

    @Test
    void theTableIsWhole() {
        Set<String> statuses = new TreeSet<>(rows().getFirst().subList(1, 8));
        assertThat(statuses).isEqualTo(new TreeSet<>(CaseFixtures.everyStatus().keySet()));
        assertThat(CaseFixtures.everyStatus().values())
                .extracting(now -> now.course().status())
                .containsOnly(Status.values());
        assertThat(rows().stream().skip(1).map(List::getFirst)).containsExactlyInAnyOrderElementsOf(MOVES.keySet());
        assertThat(rows()).allMatch(row -> row.size() == 8);
    }

    private static void check(String move, String status, String expected) {
        Case now = CaseFixtures.everyStatus().get(status);
        if (expected.equals("-")) {
            Problem refusal =
                    catchThrowableOfType(Problem.class, () -> MOVES.get(move).apply(now));
            assertThat(refusal).isNotNull();
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.detail()).isNotBlank();
            return;
        }
        Decided decided = MOVES.get(move).apply(now);
        assertThat(decided.after().course().status()).hasToString(expected);
        assertThat(decided.event().type()).isEqualTo("se.samverka.feedback." + TELLS.get(move) + ".v1");
    }

    private static List<List<String>> rows() {
        return TABLE.lines().map(row -> Arrays.asList(row.trim().split(" +"))).toList();
    }
}
