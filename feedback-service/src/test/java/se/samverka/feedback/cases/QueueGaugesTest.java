package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.feedback.cases.CaseFixtures.COMMENT;
import static se.samverka.feedback.cases.CaseFixtures.GOAL_17;
import static se.samverka.feedback.cases.CaseFixtures.NOW;
import static se.samverka.feedback.cases.CaseFixtures.opinion;
import static se.samverka.feedback.cases.CaseFixtures.publish;
import static se.samverka.feedback.cases.CaseFixtures.reject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import se.samverka.feedback.project.ProjectFixtures;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;
import se.samverka.testing.AggregatesInMemory;

class QueueGaugesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AggregatesInMemory<Case> stored = new AggregatesInMemory<>(new CaseStore());

    @Test
    void tellsHowMuchWaitsAnywhereAndForHowLong() {
        AuthorToken first = sent("1781", 0);
        AuthorToken second = sent("0180", 60);
        QueueGauges gauges = new QueueGauges(new CaseLists(stored), clock(100), meters);
        assertThat(gauge("length")).isZero();
        gauges.look();
        assertThat(gauge("length")).isEqualTo(2);
        assertThat(gauge("oldest")).isEqualTo(100);

        at(100).rule(first.key(), Precondition.none(), publish(), Role.MODERATOR);
        gauges.look();
        assertThat(gauge("oldest")).isEqualTo(40);
        at(100).rule(second.key(), Precondition.none(), reject(), Role.MODERATOR);
        gauges.look();
        assertThat(gauge("length")).isZero();
        assertThat(gauge("oldest")).isZero();

        assertThat(meters.get("samverka.feedback.decisions")
                        .tags("decision", "PUBLISH", "reason", "none")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("samverka.feedback.decisions")
                        .tags("decision", "REJECT", "reason", "OFF_TOPIC")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private AuthorToken sent(String municipality, int seconds) {
        AuthorToken token = AuthorToken.of(new MunicipalityCode(municipality), new byte[AuthorToken.RANDOM_BYTES]);
        at(seconds).receive(token, GOAL_17, opinion(null, COMMENT));
        return token;
    }

    private Cases at(int seconds) {
        return new Cases(stored, ProjectFixtures.projects(), new DecisionCounter(meters), clock(seconds));
    }

    private static Clock clock(int seconds) {
        return Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC);
    }

    private double gauge(String name) {
        return meters.get("samverka.feedback.queue." + name).gauge().value();
    }
}
