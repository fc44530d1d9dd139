package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.goals.goal.GoalFixtures.KEY;
import static se.samverka.goals.goal.GoalFixtures.NOW;
import static se.samverka.goals.goal.GoalFixtures.content;
import static se.samverka.goals.goal.GoalFixtures.judged;
import static se.samverka.goals.goal.GoalFixtures.missingInKolada;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.goals.goal.Assessment.Evidence;
import se.samverka.goals.goal.Assessment.Status;
import se.samverka.goals.goal.Goal.Decided;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;
import se.samverka.testing.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random lives of goals: whatever is decided, these hold. */
class GeneratedDecisionsTest {

    private static final int LIVES = 200;
    private static final int DECISIONS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<BiFunction<Life, Goal, Decided>> decisions = List.of(
            (life, goal) -> goal.assess(life.terms(), Role.EDITOR, life.now),
            (life, goal) -> goal.describe(life.random.nextBoolean() ? content() : Content.NONE),
            (life, goal) -> goal.registerGap(Gap.registered("g" + life.version, life.gapTerms(), life.now)),
            (life, goal) -> goal.changeGap(life.anyGap(), life.gapTerms(), life.now),
            (life, goal) -> goal.closeGap(life.anyGap(), "Klart", life.now),
            (life, goal) -> goal.markStale(life.now));

    @Test
    void whateverIsDecidedIsWithinTheContract() {
        Set<String> types = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            Life life = new Life(new Random(seed));
            for (int i = 0; i < DECISIONS; i++) {
                Decided decided = life.step(decisions);
                if (decided != null) {
                    types.add(decided.event().type());
                    check(life, decided);
                }
            }
        }
        assertThat(types).containsExactlyInAnyOrderElementsOf(Contract.types("samverka.goals.v1"));
    }

    private static void check(Life life, Decided decided) {
        Goal goal = decided.goal();
        JsonNode sent = JSON.valueToTree(PublicGoal.of(KEY, life.version, goal));
        assertThat(Contract.faults(decided.event().type(), sent))
                .as("version %s of a goal after %s", life.version, decided.event())
                .isEmpty();
        assertThat(JSON.convertValue(JSON.valueToTree(goal), Goal.class))
                .as("read back")
                .isEqualTo(goal);
        assertThat(sent.get("closedGaps").valueStream().map(gap -> gap.get("id").asString()))
                .as("what the assessment rests on is open or told of")
                .containsExactlyElementsOf(gapsInEvidence(goal).stream()
                        .filter(id -> goal.closedGap(id).isPresent())
                        .toList());
        assertThat(goal.history()).hasSizeLessThanOrEqualTo(Goal.KEPT);
        assertThat(goal.becomesStaleAt(life.now) && decided.event() instanceof GoalEvent.AssessmentStale)
                .isFalse();
        assertThat(goal.gaps())
                .extracting(Gap::id)
                .doesNotHaveDuplicates()
                .noneMatch(id -> goal.closedGap(id).isPresent());
    }

    private static List<String> gapsInEvidence(Goal goal) {
        Assessment assessment = goal.assessment();
        return assessment == null
                ? List.of()
                : assessment.evidence().stream().map(Evidence::ref).toList();
    }

    private static final class Life {

        private final Random random;
        private Instant now = NOW;
        private Goal goal = Goal.UNTOUCHED;
        private long version;

        Life(Random random) {
            this.random = random;
        }

        @Nullable
        Decided step(List<BiFunction<Life, Goal, Decided>> decisions) {
            now = now.plus(Duration.ofDays(random.nextInt(90)));
            Goal before = goal;
            try {
                Decided decided =
                        decisions.get(random.nextInt(decisions.size())).apply(this, goal);
                goal = decided.goal();
                version++;
                return decided;
            } catch (Problem e) {
                assertThat(e.status()).isEqualTo(409);
                assertThat(goal).isSameAs(before);
                return null;
            }
        }

        Assessment.Terms terms() {
            Status status = Status.values()[random.nextInt(3)];
            Assessment.Terms terms =
                    judged(status, random.nextBoolean() ? null : LocalDate.of(2025 + random.nextInt(4), 2, 28));
            return new Assessment.Terms(
                    terms.status(),
                    terms.rationale(),
                    terms.basis(),
                    null,
                    terms.assessedOn(),
                    List.of(new Evidence(Evidence.Kind.GAP, anyGap())));
        }

        Gap.Terms gapTerms() {
            Gap.Terms terms = missingInKolada();
            Gap.Scope scope = Gap.Scope.values()[random.nextInt(3)];
            return new Gap.Terms(scope, terms.reason(), null, terms.nextCheck(), terms.targets());
        }

        String anyGap() {
            return goal.gaps().isEmpty()
                    ? "none"
                    : Objects.requireNonNull(
                                    goal.gaps().get(random.nextInt(goal.gaps().size())))
                            .id();
        }
    }
}
