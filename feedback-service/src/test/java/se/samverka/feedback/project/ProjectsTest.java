package se.samverka.feedback.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverka.feedback.project.ProjectFixtures.event;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

class ProjectsTest {

    private static final MunicipalityCode HERE = new MunicipalityCode("1781");

    private final ProjectCopy copy = new ProjectCopy();
    private final AtomicBoolean caughtUp = new AtomicBoolean(true);
    private final Projects projects = new Projects(copy, ProjectFixtures.topics(caughtUp));

    @Test
    void feedbackIsOnAProjectThatIsThere() {
        copy.apply(event("1781/p", 1, "registered"));
        assertThatNoException().isThrownBy(() -> projects.mustExist(HERE, "p"));
        assertThat(refusal("q").status()).isEqualTo(404);
        copy.apply(event("1781/p", 2, "erased"));
        assertThat(refusal("p").status()).isEqualTo(410);
    }

    @Test
    void untilAllWasReadNobodyKnows() {
        copy.apply(event("1781/p", 1, "registered"));
        caughtUp.set(false);
        Problem refusal = refusal("p");
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "samverka.projects.v1;1781/p;0",
                "samverka.projects.v1;1781/p;99999999999999999999",
                "samverka.projects.v1;1781/p;1;1",
                "samverka.projects.v1;1781/other;1",
                "samverka.projects.v1;1782/p;1",
                "samverka.goals.v1;1781/p;1"
            })
    @Timeout(1)
    void nobodyWaitsForAnythingElse(String receipt) {
        projects.await(HERE, "p", receipt);
    }

    @Test
    @Timeout(1)
    void nobodyWaitsWhileNothingCanBeKnown() {
        caughtUp.set(false);
        projects.await(HERE, "p", "samverka.projects.v1;1781/p;1");
    }

    private Problem refusal(String id) {
        return catchThrowableOfType(Problem.class, () -> projects.mustExist(HERE, id));
    }
}
