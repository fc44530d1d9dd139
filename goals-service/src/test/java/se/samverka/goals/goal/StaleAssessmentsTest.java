package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static se.samverka.goals.goal.GoalFixtures.KEY;
import static se.samverka.goals.goal.GoalFixtures.missingInKolada;
import static se.samverka.goals.goal.GoalFixtures.neutral;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.SetClock;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;
import se.samverka.testing.AggregatesInMemory;

class StaleAssessmentsTest {

    private static final String STALE = " se.samverka.goal.assessment-stale.v1";
    private static final GoalKey OTHER = new GoalKey(new MunicipalityCode("0114"), new GoalNumber(1));

    private final SetClock clock = new SetClock(GoalFixtures.NOW);
    private final AggregatesInMemory<Goal> stored = new AggregatesInMemory<>(new GoalStore());
    private final Goals goals = new Goals(stored, clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StaleAssessments stale =
            new StaleAssessments(goals, new StaleSettings(Duration.ZERO, Duration.ofHours(1)), meters);

    @BeforeEach
    void twoAssessedGoals() {
        goals.assess(KEY, Precondition.none(), neutral(), Role.EDITOR);
        goals.assess(OTHER, Precondition.none(), neutral(), Role.EDITOR);
        stored.events.clear();
    }

    @Test
    void notesNothingWhileTheyAreFresh() {
        clock.set("2027-11-23T12:00:00Z");
        stale.look();
        assertThat(stored.events).isEmpty();
    }

    @Test
    void notesEachOnceAndCountsIt() {
        clock.set("2027-11-24T12:00:00Z");
        stale.look();
        stale.look();
        assertThat(stored.events).containsExactly(OTHER + STALE, KEY + STALE);
        assertThat(meters.get("samverka.goals.assessments.stale").gauge().value())
                .isEqualTo(2);
    }

    @Test
    void letsAnotherInstanceBeFirst() {
        clock.set("2027-11-24T12:00:00Z");
        stored.before = () -> goals.markStale(OTHER);
        stale.look();
        assertThat(stored.events).containsExactly(OTHER + STALE, KEY + STALE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void triesAgainAfterAnOutageInWhoseverWords(boolean ours) {
        clock.set("2027-11-24T12:00:00Z");
        stored.before = () -> {
            throw ours
                    ? Problem.unavailable("The database does not answer.", Duration.ofSeconds(1))
                    : new IllegalStateException("the driver's words");
        };
        assertThatNoException().isThrownBy(stale::look);
        assertThat(stored.events).isEmpty();
        stale.look();
        assertThat(stored.events).containsExactly(OTHER + STALE, KEY + STALE);
    }

    @Test
    void countsTheOpenGaps() {
        stale.look();
        Gauge open = meters.get("samverka.goals.gaps.open").gauge();
        assertThat(open.value()).isZero();
        for (GoalKey key : List.of(KEY, KEY, OTHER)) {
            goals.registerGap(key, Precondition.none(), Optional.empty(), missingInKolada());
        }
        stale.look();
        assertThat(open.value()).isEqualTo(3);
    }

    @Test
    void looksThroughAsManyAsThereAre() {
        for (int goal = 1; goal <= 17; goal++) {
            for (String code : List.of("0115", "0117", "0120", "0123", "0125", "0126", "0127", "0128")) {
                GoalKey key = new GoalKey(new MunicipalityCode(code), new GoalNumber(goal));
                goals.assess(key, Precondition.none(), neutral(), Role.EDITOR);
            }
        }
        clock.set("2027-11-24T12:00:00Z");
        stale.look();
        assertThat(meters.get("samverka.goals.assessments.stale").gauge().value())
                .isEqualTo(138);
    }
}
