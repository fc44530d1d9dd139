package se.samverka.standin.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to run a {@link Broker}.
 *
 * @param folder where its data lives, kept over restarts; created when missing
 * @param port where clients reach it on the loopback interface; 0 picks a free one
 * @param properties Kafka broker properties that go before the stand-in's own
 */
public record BrokerSettings(Path folder, int port, Map<String, String> properties) {

    public BrokerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Not a port: " + port);
        }
        properties = Map.copyOf(properties);
    }

    /** A broker on a free port with its data in the given folder. */
    public static BrokerSettings in(Path folder) {
        return new BrokerSettings(folder, 0, Map.of());
    }

    /** The same on another port; 0 picks a free one. */
    public BrokerSettings port(int newPort) {
        return new BrokerSettings(folder, newPort, properties);
    }

    /** The same with one more broker property; see Kafka's documentation of broker configurations. */
    public BrokerSettings with(String property, Object value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(property, value.toString());
        return new BrokerSettings(folder, port, more);
    }

    /**
     * The same with a log cleaner that comes round many times a second, so that a test sees compaction happen. A topic
     * still needs small segments of its own ({@code segment.ms} or {@code segment.bytes}), as the last segment is never compacted.
     */
    public BrokerSettings eagerCompaction() {
        return with("log.initial.task.delay.ms", 100)
                .with("log.cleaner.backoff.ms", 100)
                .with("log.cleaner.min.cleanable.ratio", 0.0)
                .with("log.cleaner.delete.retention.ms", 100)
                .with("log.retention.check.interval.ms", 200)
                .with("log.segment.delete.delay.ms", 100);
    }
}
