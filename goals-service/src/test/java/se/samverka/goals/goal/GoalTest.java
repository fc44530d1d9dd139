package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.goals.goal.GoalFixtures.NOW;
import static se.samverka.goals.goal.GoalFixtures.assessedGoal;
import static se.samverka.goals.goal.GoalFixtures.content;
import static se.samverka.goals.goal.GoalFixtures.goalWithGap;
import static se.samverka.goals.goal.GoalFixtures.judged;
import static se.samverka.goals.goal.GoalFixtures.missingInKolada;
import static se.samverka.goals.goal.GoalFixtures.neutral;
import static se.samverka.goals.goal.GoalFixtures.text;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.goals.goal.Assessment.Status;
import se.samverka.goals.goal.Goal.Decided;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

class GoalTest {

    @Test
    void aFirstAssessmentReplacesNothing() {
        Decided decided = Goal.UNTOUCHED.assess(neutral(), Role.EDITOR, NOW);
        assertThat(decided.event()).isEqualTo(new GoalEvent.Assessed(null, Status.NEUTRAL));
        Goal goal = decided.goal();
        assertThat(Objects.requireNonNull(goal.assessment()).recordedAt()).isEqualTo(NOW);
        assertThat(goal.assessment().stale()).isFalse();
        assertThat(goal.history()).containsExactly(new PastAssessment(goal.assessment(), Role.EDITOR, null));
    }

    @Test
    void aLaterAssessmentTellsWhatItReplaced() {
        Goal goal = assessedGoal();
        Decided decided = goal.assess(judged(Status.POSITIVE, null), Role.EDITOR, NOW.plusSeconds(60));
        assertThat(decided.event()).isEqualTo(new GoalEvent.Assessed(Status.NEUTRAL, Status.POSITIVE));
        assertThat(decided.goal().history())
                .extracting(past -> past.assessment().status())
                .containsExactly(Status.POSITIVE, Status.NEUTRAL);
        assertThat(decided.goal().history().getFirst().before())
                .isEqualTo(new PastAssessment.Before(Status.NEUTRAL, Assessment.Basis.JUDGEMENT, null, null));
    }

    @Test
    void theHistoryKeepsTheNewest200() {
        Goal goal = Goal.UNTOUCHED;
        for (int i = 0; i < 250; i++) {
            goal = goal.assess(neutral(), Role.EDITOR, NOW.plusSeconds(i)).goal();
        }
        assertThat(goal.history())
                .hasSize(200)
                .extracting(past -> past.assessment().recordedAt())
                .startsWith(NOW.plusSeconds(249))
                .endsWith(NOW.plusSeconds(50));
    }

    @Test
    void contentIsReplacedAsAWhole() {
        Decided first = assessedGoal().describe(content());
        assertThat(first.event()).isEqualTo(new GoalEvent.ContentChanged());
        assertThat(first.goal().content()).isEqualTo(content());
        assertThat(first.goal().assessment()).isEqualTo(assessedGoal().assessment());
        assertThat(first.goal().describe(Content.NONE).goal().content()).isEqualTo(Content.NONE);
    }

    @Test
    void gapsStandInTheOrderOfRegistration() {
        Decided decided = goalWithGap("g1").registerGap(Gap.registered("g2", missingInKolada(), NOW));
        assertThat(decided.event()).isEqualTo(new GoalEvent.GapRegistered("g2"));
        assertThat(decided.goal().gaps()).extracting(Gap::id).containsExactly("g1", "g2");
    }

    @Test
    void aGapsTargetsAreInOrderAndOnce() {
        assertThat(goalWithGap("g1").gaps().getFirst().targets())
                .extracting(Object::toString)
                .containsExactly("17.18", "17.19");
    }

    @Test
    void aChangedGapKeepsIdPlaceAndAge() {
        Goal goal = goalWithGap("g1")
                .registerGap(Gap.registered("g2", missingInKolada(), NOW))
                .goal();
        Gap.Terms other = new Gap.Terms(Gap.Scope.LOCAL, text("Annat skäl"), null, null, List.of());
        Instant later = NOW.plusSeconds(60);
        Decided decided = goal.changeGap("g1", other, later);
        assertThat(decided.event()).isEqualTo(new GoalEvent.GapChanged("g1"));
        assertThat(decided.goal().gaps())
                .containsExactly(
                        new Gap("g1", Gap.Scope.LOCAL, other.reason(), null, null, List.of(), NOW, later, later),
                        goal.gaps().get(1));
    }

    @Test
    void aGapIsChangedWhenItsTermsAre() {
        Gap gap = goalWithGap("g1").gaps().getFirst();
        assertThat(gap.with(missingInKolada(), NOW.plusSeconds(60))).isEqualTo(gap);
        Gap.Terms reworded = new Gap.Terms(Gap.Scope.KOLADA, text("Annat skäl"), null, null, List.of());
        Gap changed = gap.with(reworded, NOW.plusSeconds(60));
        assertThat(changed.changedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(changed.scopeSince()).as("the same scope").isNull();
        assertThat(changed.with(reworded, NOW.plusSeconds(90))).isEqualTo(changed);
    }

    /** Seconds after the registration; the scope was set to KOLADA at the second time, if it ever was another. */
    @ParameterizedTest
    @CsvSource({
        "KOLADA,  , -1, false",
        "KOLADA,  ,  0, true",
        "KOLADA,  ,  1, true",
        "KOLADA, 5,  1, true",
        "LOCAL,  5, -1, false",
        "LOCAL,  5,  1, false",
        "LOCAL,  5,  5, true",
        "LOCAL,  5,  6, true",
        "LOCAL,   ,  1, false",
        "UN,     5,  4, false",
        "UN,     5,  6, true",
    })
    void aGapIsFilledByWhatCameAfterItsScopeWasSet(
            Gap.Scope first, @Nullable Integer changed, int came, boolean filled) {
        Gap.Terms terms = new Gap.Terms(first, text("Saknas"), null, null, List.of());
        Gap gap = Gap.registered("g1", terms, NOW);
        if (changed != null) {
            gap = gap.with(missingInKolada(), NOW.plusSeconds(changed));
        }
        assertThat(gap.isFilledBy(Gap.Scope.KOLADA, NOW.plusSeconds(came))).isEqualTo(filled);
    }

    @Test
    void theClosedGapsThatTheAssessmentRestsOnAreTold() {
        Goal goal = assessedGoal()
                .registerGap(Gap.registered("g1", missingInKolada(), NOW))
                .goal()
                .registerGap(Gap.registered("g2", missingInKolada(), NOW))
                .goal()
                .closeGap("g1", "Klart", NOW.plusSeconds(1))
                .goal()
                .closeGap("g2", "Klart", NOW.plusSeconds(2))
                .goal();
        assertThat(goal.closedGapsInEvidence())
                .extracting(closed -> closed.gap().id())
                .containsExactly("g1");
        Assessment.Terms onNothing =
                new Assessment.Terms(Status.POSITIVE, text("Skäl"), Assessment.Basis.MIXED, null, null, List.of());
        assertThat(goal.assess(onNothing, Role.EDITOR, NOW).goal().closedGapsInEvidence())
                .isEmpty();
    }

    @Test
    void aClosedGapLeavesTheOpenOnesAndIsRemembered() {
        Instant later = NOW.plusSeconds(3600);
        Goal goal = goalWithGap("g1");
        Decided decided = goal.closeGap("g1", "En indikator finns", later);
        assertThat(decided.event()).isEqualTo(new GoalEvent.GapClosed("g1"));
        assertThat(decided.goal().gaps()).isEmpty();
        assertThat(decided.goal().closedGaps())
                .containsExactly(new Gap.Closed(goal.gaps().getFirst(), "En indikator finns", later, null));
        assertThat(decided.goal().knowsGap("g1")).isTrue();
        assertThat(decided.goal().knowsGap("g2")).isFalse();
    }

    @Test
    void aClosedGapStaysAsItIs() {
        Goal goal = goalWithGap("g1").closeGap("g1", "Klart", NOW).goal();
        assertConflict(() -> goal.closeGap("g1", "Igen", NOW));
        assertConflict(() -> goal.changeGap("g1", missingInKolada(), NOW));
    }

    @Test
    void thereAreAtMost50OpenGaps() {
        Goal goal = Goal.UNTOUCHED;
        for (int i = 0; i < Goal.OPEN_GAPS; i++) {
            goal = goal.registerGap(Gap.registered("g" + i, missingInKolada(), NOW))
                    .goal();
        }
        Goal full = goal;
        assertConflict(() -> full.registerGap(Gap.registered("one more", missingInKolada(), NOW)));
        Goal room = full.closeGap("g7", "Klart", NOW).goal();
        assertThat(room.registerGap(Gap.registered("one more", missingInKolada(), NOW))
                        .goal()
                        .gaps())
                .hasSize(50);
    }

    @Test
    void theRegisterRemembersTheNewest200ClosedGaps() {
        Goal goal = Goal.UNTOUCHED;
        for (int i = 0; i < 210; i++) {
            goal = goal.registerGap(Gap.registered("g" + i, missingInKolada(), NOW))
                    .goal()
                    .closeGap("g" + i, "Klart", NOW)
                    .goal();
        }
        assertThat(goal.closedGaps()).hasSize(200);
        assertThat(goal.knowsGap("g209")).isTrue();
        assertThat(goal.knowsGap("g9")).isFalse();
    }

    private static void assertConflict(ThrowingCallable decision) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(decision)
                .extracting(Problem::status)
                .isEqualTo(409);
    }
}
