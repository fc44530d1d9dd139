package se.samverka.feedback.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverka.feedback.project.ProjectFixtures.event;
import static se.samverka.feedback.project.ProjectFixtures.incoming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;

class ProjectCopyTest {

    private static final String KEY = "1781/match2job";

    private final ProjectCopy copy = new ProjectCopy();

    @Test
    void aProjectIsThereFromItsFirstEventOn() {
        assertThat(copy.of(KEY)).isEqualTo(Existence.UNKNOWN);
        assertThat(copy.apply(event(KEY, 3, "started"))).isEqualTo(Applied.APPLIED);
        assertThat(copy.of(KEY)).isEqualTo(Existence.THERE);
        assertThat(copy.of("1782/match2job")).isEqualTo(Existence.UNKNOWN);
    }

    @Test
    void thatItEndedOrWasCancelledDoesNotMakeItGo() {
        copy.apply(event(KEY, 1, "registered"));
        copy.apply(event(KEY, 2, "cancelled"));
        assertThat(copy.of(KEY)).isEqualTo(Existence.THERE);
    }

    @Test
    void whatComesTwiceChangesNothing() {
        copy.apply(event(KEY, 1, "registered"));
        assertThat(copy.apply(event(KEY, 1, "registered"))).isEqualTo(Applied.OLDER);
        copy.apply(event(KEY, 2, "erased"));
        assertThat(copy.apply(event(KEY, 2, "erased"))).isEqualTo(Applied.OLDER);
        assertThat(copy.of(KEY)).isEqualTo(Existence.ERASED);
    }

    @Test
    void whatComesLateDoesNotBringItBack() {
        copy.apply(event(KEY, 9, "erased"));
        assertThat(copy.apply(event(KEY, 8, "closed"))).isEqualTo(Applied.OLDER);
        assertThat(copy.of(KEY)).isEqualTo(Existence.ERASED);
    }

    @Test
    void anErasedOneThatWasNeverKnownIsErased() {
        assertThat(copy.apply(event(KEY, 5, "erased"))).isEqualTo(Applied.APPLIED);
        assertThat(copy.of(KEY)).isEqualTo(Existence.ERASED);
    }

    @Test
    void anyOrderAndAnyRepetitionEndTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            List<Incoming> records = new ArrayList<>(List.of(
                    event(KEY, 1, "registered"),
                    event(KEY, 2, "changed"),
                    event(KEY, 2, "changed"),
                    event(KEY, 3, "closed"),
                    event(KEY, 4, "erased"),
                    event(KEY, 4, "erased")));
            Collections.shuffle(records, new Random(seed));
            ProjectCopy shuffled = new ProjectCopy();
            records.forEach(shuffled::apply);
            assertThat(shuffled.of(KEY)).as("seed %s", seed).isEqualTo(Existence.ERASED);
        }
    }

    @Test
    void aTypeThatComesLaterStillTellsOfAProjectAndAnothersDoesNot() {
        assertThat(copy.apply(event(KEY, 1, "painted"))).isEqualTo(Applied.APPLIED);
        assertThat(copy.apply(incoming("1781/other", 1, "se.samverka.lesson.recorded.v1")))
                .isEqualTo(Applied.UNKNOWN_TYPE);
        assertThat(copy.of("1781/other")).isEqualTo(Existence.UNKNOWN);
    }

    @Test
    void whoWaitsIsWokenByTheVersionOrANewerOne() {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> copy.await(KEY, 2, Duration.ofMinutes(5)));
        copy.apply(event(KEY, 1, "registered"));
        copy.apply(event("1781/other", 7, "registered"));
        assertThat(waiting).isNotDone();
        copy.apply(event(KEY, 3, "started"));
        await().atMost(Duration.ofSeconds(20)).until(waiting::isDone);
    }

    @Test
    @Timeout(20)
    void nobodyWaitsForWhatIsThereNorForever() {
        copy.apply(event(KEY, 2, "changed"));
        copy.await(KEY, 2, Duration.ofDays(1));
        copy.await(KEY, 3, Duration.ofMillis(5));
        assertThat(copy.of(KEY)).isEqualTo(Existence.THERE);
    }
}
