package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.goals.goal.GoalFixtures.judged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.goals.goal.Assessment.Status;
import se.samverka.goals.goal.Goal.Decided;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

class StalenessTest {

    private static final String RECORDED = "2026-11-23T08:00:00Z";

    /** Twelve months after the day it was made it is still fresh, the day after it is not; days begin in Sweden. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          2026-11-23T08:00:00Z, false",
                "-,          2027-11-23T22:59:59Z, false",
                "-,          2027-11-23T23:00:00Z, true",
                "2026-06-30, 2027-06-30T21:59:59Z, false",
                "2026-06-30, 2027-06-30T22:00:00Z, true",
                "2024-02-29, 2026-11-23T08:00:00Z, true",
                "2030-01-01, 2028-01-01T00:00:00Z, false",
            })
    void isOlderThanTwelveMonths(@Nullable LocalDate assessedOn, Instant now, boolean stale) {
        Assessment made = Assessment.recorded(judged(Status.NEUTRAL, assessedOn), Instant.parse(RECORDED));
        assertThat(made.outdatedAt(now)).isEqualTo(stale);
    }

    @Test
    void isNotedOncePerAssessment() {
        Goal goal = recorded(null);
        Instant later = Instant.parse("2028-01-01T00:00:00Z");
        assertThat(goal.becomesStaleAt(later)).isTrue();

        Decided decided = goal.markStale(later);
        assertThat(decided.event()).isEqualTo(new GoalEvent.AssessmentStale(Status.NEUTRAL));
        assertThat(Objects.requireNonNull(decided.goal().assessment()).stale()).isTrue();
        assertThat(decided.goal().becomesStaleAt(later)).isFalse();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> decided.goal().markStale(later));
    }

    @Test
    void aNewAssessmentIsFreshAgain() {
        Instant later = Instant.parse("2028-01-01T00:00:00Z");
        Goal goal = recorded(null).markStale(later).goal();
        Goal anew =
                goal.assess(judged(Status.POSITIVE, null), Role.EDITOR, later).goal();
        assertThat(Objects.requireNonNull(anew.assessment()).stale()).isFalse();
        assertThat(anew.becomesStaleAt(later)).isFalse();
    }

    @Test
    void anOldAssessmentIsStaleWhenItIsRecorded() {
        Goal goal = recorded(LocalDate.of(2021, 12, 31));
        assertThat(Objects.requireNonNull(goal.assessment()).stale()).isTrue();
        assertThat(goal.becomesStaleAt(Instant.parse(RECORDED))).isFalse();
    }

    @Test
    void whatIsNotAssessedIsNotStale() {
        assertThat(Goal.UNTOUCHED.becomesStaleAt(Instant.parse(RECORDED))).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Goal.UNTOUCHED.markStale(Instant.parse(RECORDED)))
                .extracting(Problem::status)
                .isEqualTo(409);
    }

    private static Goal recorded(@Nullable LocalDate assessedOn) {
        return Goal.UNTOUCHED
                .assess(judged(Status.NEUTRAL, assessedOn), Role.EDITOR, Instant.parse(RECORDED))
                .goal();
    }
}
