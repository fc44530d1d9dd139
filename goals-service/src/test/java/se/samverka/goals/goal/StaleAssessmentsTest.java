package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static se.samverka.goals.goal.GoalFixtures.KEY;
import static se.samverka.goals.goal.GoalFixtures.neutral;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;
import se.samverka.testing.AggregatesInMemory;

class StaleAssessmentsTest {

    private static final String STALE = " se.samverka.goal.assessment-stale.v1";
    private static final GoalKey OTHER = new GoalKey(new MunicipalityCode("0114"), new GoalNumber(1));

    private final SetClock clock = new SetClock();
    private final AggregatesInMemory<Goal> stored = new AggregatesInMemory<>(new GoalStore());
    private final Goals goals = new Goals(stored, clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StaleAssessments stale = new StaleAssessments(
            goals, new Municipalities(), new StaleSettings(Duration.ZERO, Duration.ofHours(1)), clock, meters);

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

    @Test
    void triesAgainAfterAnOutage() {
        clock.set("2027-11-24T12:00:00Z");
        stored.before = () -> {
            throw Problem.unavailable("The database does not answer.", Duration.ofSeconds(1));
        };
        assertThatNoException().isThrownBy(stale::look);
        assertThat(stored.events).isEmpty();
        stale.look();
        assertThat(stored.events).containsExactly(OTHER + STALE, KEY + STALE);
    }
}
