package se.samverka.standin.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.standin.PortTakenException;

class BrokerIT {

    @TempDir
    Path folder;

    @Test
    void dataSurvivesAStopAndAStartOnTheSamePort() {
        try (Broker broker = Broker.start(BrokerSettings.in(folder))) {
            int port = broker.port();
            Records records = new Records(broker.bootstrapServers());
            records.createTopic("t", Map.of());
            records.send("t", "k", "before");

            broker.stop();
            assertThat(broker.isRunning()).isFalse();
            assertThatThrownBy(() -> records.send("t", "k", "lost")).isInstanceOf(Exception.class);

            broker.start();
            records.send("t", "k", "after");
            assertThat(broker.port()).isEqualTo(port);
            assertThat(records.all("t")).extracting(r -> r.value()).containsExactly("before", "after");
        }
    }

    @Test
    void unknownTopicsAreNotCreated() {
        try (Broker broker = Broker.start(BrokerSettings.in(folder))) {
            Records records = new Records(broker.bootstrapServers());

            assertThatThrownBy(() -> records.send("misspelt", "k", "v")).isInstanceOf(Exception.class);
            assertThat(records.topics()).isEmpty();
        }
    }

    @Test
    void compactionLeavesTheNewestOfAKeyWithinSeconds() {
        try (Broker broker = Broker.start(BrokerSettings.in(folder).eagerCompaction())) {
            Records records = new Records(broker.bootstrapServers());
            records.createTopic(
                    "t", Map.of("cleanup.policy", "compact", "segment.ms", "50", "min.cleanable.dirty.ratio", "0.0"));
            for (int i = 0; i < 50; i++) {
                records.send("t", "k", "version " + i);
            }

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                // The last segment is never compacted; another key closes it.
                records.send("t", "other", "x");
                assertThat(records.all("t").stream().filter(r -> r.key().equals("k")))
                        .extracting(r -> r.value())
                        .containsExactly("version 49");
            });
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerSettings settings = BrokerSettings.in(folder).port(taken.getLocalPort());

            assertThatThrownBy(() -> Broker.start(settings))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("" + taken.getLocalPort());
        }
    }

    @Test
    void closingEndsEveryThread() {
        Set<Thread> before = liveThreads();
        Broker broker = Broker.start(BrokerSettings.in(folder));
        assertThat(liveThreads()).hasSizeGreaterThan(before.size());

        broker.close();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(liveThreads().stream()
                                .filter(thread -> !before.contains(thread))
                                .collect(Collectors.toSet()))
                        .isEmpty());
    }

    private static Set<Thread> liveThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && !thread.getName().startsWith("awaitility"))
                .collect(Collectors.toSet());
    }
}
