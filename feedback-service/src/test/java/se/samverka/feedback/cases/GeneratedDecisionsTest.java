package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.feedback.cases.CaseFixtures.COMMENT;
import static se.samverka.feedback.cases.CaseFixtures.GOAL_17;
import static se.samverka.feedback.cases.CaseFixtures.KEY;
import static se.samverka.feedback.cases.CaseFixtures.NOW;
import static se.samverka.feedback.cases.CaseFixtures.opinion;
import static se.samverka.feedback.cases.CaseFixtures.publish;
import static se.samverka.feedback.cases.CaseFixtures.reject;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import se.samverka.feedback.cases.Case.Decided;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Course.Status;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;
import se.samverka.testing.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random lives of cases: whatever is decided, these hold. */
class GeneratedDecisionsTest {

    private static final int LIVES = 200;
    private static final int DECISIONS = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The types of the contract that a decision can have: an erasure is told without its state. */
    private static final List<String> TYPES = Contract.types("samverka.feedback.v1").stream()
            .filter(type -> !type.contains(".erased."))
            .toList();

    private final List<BiFunction<Random, Now, Decided>> decisions = List.of(
            (random, now) -> now.state.comment(COMMENT, now.time),
            (random, now) ->
                    now.state.rule(random.nextBoolean() ? publish() : publish("Kortare."), Role.MODERATOR, now.time),
            (random, now) -> now.state.rule(reject(), Role.MODERATOR, now.time),
            (random, now) -> now.state.reply("Tack!", now.time),
            (random, now) -> now.state.rateReply(random.nextBoolean()),
            (random, now) -> now.state.appeal("Läs igen.", now.time),
            (random, now) -> now.state.use(new Use(Use.Kind.EVALUATION, "p" + random.nextInt(9))),
            // Once in a while only, or no life would be long.
            (random, now) ->
                    random.nextInt(10) == 0 ? now.state.withdraw(NOW.plusSeconds(200)) : now.state.rateReply(true));

    private record Now(Case state, Instant time) {}

    @Test
    void whateverIsDecidedIsWithinTheContract() {
        Set<String> types = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            Instant time = NOW;
            Decided decided = Case.receive(GOAL_17, born(random), time);
            for (int version = 1; version <= DECISIONS; version++) {
                check(version, decided);
                types.add(decided.event().type());
                time = time.plus(Duration.ofMinutes(random.nextInt(9_000)));
                decided = next(random, new Now(decided.after(), time), decided);
            }
        }
        assertThat(types).containsExactlyInAnyOrderElementsOf(TYPES);
    }

    private static Opinion born(Random random) {
        Boolean useful = random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean();
        return opinion(useful, useful == null || random.nextBoolean() ? COMMENT : null);
    }

    /** The next decision, or the same state again when it is refused. */
    private Decided next(Random random, Now now, Decided before) {
        try {
            return decisions.get(random.nextInt(decisions.size())).apply(random, now);
        } catch (Problem e) {
            assertThat(e.status()).isEqualTo(409);
            return before;
        }
    }

    private static void check(long version, Decided decided) {
        Case now = decided.after();
        JsonNode sent = JSON.valueToTree(PublicCase.of(KEY, version, now));
        assertThat(Contract.faults(decided.event().type(), sent))
                .as("version %s of a case after %s", version, decided.event())
                .isEmpty();
        assertThat(JSON.convertValue(JSON.valueToTree(now), Case.class))
                .as("read back")
                .isEqualTo(now);
        Status status = now.course().status();
        boolean waits = status == Status.PENDING || status == Status.APPEALED;
        assertThat(now.course().waitingSince() != null).as("in the queue").isEqualTo(waits);
        assertThat(now.publication().isPresent()).isEqualTo(status == Status.PUBLISHED);
        assertThat(now.course().rulings()).hasSizeLessThanOrEqualTo(2);
        assertThat(now.opinion().comment() == null)
                .as("only a vote is decided on by nobody")
                .isEqualTo(status == Status.COUNTED || (status == Status.WITHDRAWN && isVote(now)));
    }

    private static boolean isVote(Case withdrawn) {
        return withdrawn.opinion().comment() == null;
    }
}
