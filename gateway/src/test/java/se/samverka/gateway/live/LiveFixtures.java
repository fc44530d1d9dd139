package se.samverka.gateway.live;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Incoming;

/** Streams without HTTP and Kafka. */
final class LiveFixtures {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Types TYPES = new Types(List.of(new Topic("b", "goal"), new Topic("a", "lesson")));
    static final Wanted ALL = new Wanted(Set.of(), Set.of());

    private LiveFixtures() {}

    private record Topic(String topic, String noun) implements TopicView {

        @Override
        public long version(String key) {
            return 0;
        }

        @Override
        public Set<String> types() {
            return Set.of("se.samverka." + noun + ".changed.v1");
        }

        @Override
        public Applied apply(Incoming event) {
            return Applied.APPLIED;
        }
    }

    static StreamSettings settings(int kept) {
        return new StreamSettings(
                100,
                100,
                kept,
                DataSize.ofMegabytes(10),
                Duration.ofDays(6),
                Duration.ofSeconds(15),
                Duration.ofSeconds(2));
    }

    static Recent recent(int kept) {
        return recent(kept, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Recent recent(int kept, Clock clock) {
        return new Recent(TYPES, settings(kept), () -> true, clock);
    }

    static Stream stream(Recent recent, Wanted wanted, Sink sink, Recent.Start start, byte[] greeting) {
        StreamMeters meters = new StreamMeters(new SimpleMeterRegistry(), () -> 0);
        return new Stream(new Stream.Ground(recent, meters), wanted, sink, start, greeting);
    }

    /** A record of the topic {@code a} (lessons) or {@code b} (goals). */
    static Incoming record(String topic, int partition, long offset, String key, long version) {
        String noun = topic.equals("a") ? "lesson" : "goal";
        return new Incoming(
                topic,
                partition,
                offset,
                key,
                version,
                "se.samverka." + noun + ".changed.v1",
                "id",
                NOW.plusSeconds(version),
                new byte[0]);
    }
}
