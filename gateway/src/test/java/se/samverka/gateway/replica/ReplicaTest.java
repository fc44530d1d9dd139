package se.samverka.gateway.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.GoalFixtures;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;

class ReplicaTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Executor ASIDE = task -> Thread.ofVirtual().start(task);

    private final CountDownLatch pagesMayDrop = new CountDownLatch(1);
    private volatile boolean slowPages;
    private final Replica replica = new Replica(List.of(new Letters()), List.of());

    /** A view whose pages take their time to be dropped when told to. */
    private final class Letters implements TopicView {
        private final States<String> states = new States<>();

        @Override
        public String topic() {
            return "letters";
        }

        @Override
        public long version(String key) {
            return states.version(key);
        }

        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public Applied apply(Incoming event) throws UnreadableRecord {
            Applied applied = states.apply(event, "state");
            if (slowPages) {
                awaitLatch(pagesMayDrop);
            }
            return applied;
        }
    }

    @Test
    void whatIsThereIsNotWaitedFor() throws UnreadableRecord {
        replica.apply(letter(3));

        assertThat(replica.await(new Receipt("letters", "1781/a", 2), SHORT)).isTrue();
    }

    @Test
    void aReaderIsWokenByTheVersionItWaitsFor() throws Exception {
        CompletableFuture<Boolean> reader =
                CompletableFuture.supplyAsync(() -> replica.await(new Receipt("letters", "1781/a", 2), LONG), ASIDE);
        await().until(replica::someoneWaits);

        replica.apply(letter(1));
        assertThat(reader).isNotDone();
        replica.apply(letter(2));

        assertThat(reader.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(replica.someoneWaits()).isFalse();
    }

    @Test
    void aReaderIsWokenByANewerVersionToo() throws Exception {
        CompletableFuture<Boolean> reader =
                CompletableFuture.supplyAsync(() -> replica.await(new Receipt("letters", "1781/a", 2), LONG), ASIDE);
        await().until(replica::someoneWaits);

        replica.apply(letter(7));

        assertThat(reader.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitingEndsWithItsTime() {
        assertThat(replica.await(new Receipt("letters", "1781/a", 1), SHORT)).isFalse();
        assertThat(replica.someoneWaits()).isFalse();
    }

    @Test
    void aTopicThatNobodyReadsIsNotWaitedFor() {
        assertThat(replica.await(new Receipt("numbers", "1781/a", 1), LONG)).isFalse();
    }

    @Test
    void aVersionWhosePagesAreStillBeingDroppedIsNotThereYet() throws Exception {
        slowPages = true;
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> apply(letter(1)), ASIDE);
        Receipt receipt = new Receipt("letters", "1781/a", 1);
        CompletableFuture<Boolean> reader = CompletableFuture.supplyAsync(() -> replica.await(receipt, LONG), ASIDE);
        await().until(replica::someoneWaits);

        assertThat(replica.await(receipt, SHORT)).isFalse();
        pagesMayDrop.countDown();

        assertThat(reader.get(10, TimeUnit.SECONDS)).isTrue();
        writer.get(10, TimeUnit.SECONDS);
        assertThat(replica.await(receipt, SHORT)).isTrue();
    }

    @Test
    void aRecordOfATopicThatNobodyAskedForIsNotForUs() throws UnreadableRecord {
        assertThat(replica.apply(GoalFixtures.incoming("numbers", "1781/a", 1, "t", "{}")))
                .isEqualTo(Applied.UNKNOWN_TYPE);
    }

    private void apply(Incoming event) {
        try {
            replica.apply(event);
        } catch (UnreadableRecord e) {
            throw new AssertionError(e);
        }
    }

    private static Incoming letter(long version) {
        return GoalFixtures.incoming("letters", "1781/a", version, "t", "{}");
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody opened the latch");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
