package se.samverka.gateway.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.kit.consume.Incoming;

/**
 * Thousands of schedules: two topics of three partitions with duplicates and older records in them, read by two gateways
 * in different order and at different pace, which start anew now and then, and a reader who is cut after any byte and
 * goes on at either. However it went, the reader has seen each change once, each aggregate's in order.
 */
class CutsTest {

    private static final String[] TOPICS = {"a", "b"};
    private static final int PARTITIONS = 3;
    private static final int KEYS = 3;
    private static final Position EVERYTHING = everything();

    private record Written(String key, long version, boolean isPublic) {}

    private final Map<String, List<Written>> log = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private SplittableRandom random = new SplittableRandom(1);

    /** A gateway without HTTP: what it has read, and what it tells. */
    private final class Gateway {
        private final Map<String, Integer> offsets = new HashMap<>();
        private final Map<String, Long> held = new HashMap<>();
        private final Map<String, Integer> atStart = new HashMap<>();
        private final List<Change> told = new ArrayList<>();
        private final int kept;
        private final Recent recent;

        private Gateway(int kept) {
            this.kept = kept;
            log.forEach((place, records) -> atStart.put(place, records.size()));
            recent = new Recent(
                    LiveFixtures.TYPES,
                    LiveFixtures.settings(kept),
                    this::caughtUp,
                    Clock.fixed(LiveFixtures.NOW, ZoneOffset.UTC));
        }

        private boolean caughtUp() {
            return atStart.entrySet().stream()
                    .allMatch(start -> offsets.getOrDefault(start.getKey(), 0) >= start.getValue());
        }

        private void readSome(int most) {
            for (int times = random.nextInt(most); times >= 0; times--) {
                readOne(TOPICS[random.nextInt(2)], random.nextInt(PARTITIONS));
            }
        }

        private void readAll() {
            while (log.entrySet().stream()
                    .anyMatch(place -> offsets.getOrDefault(place.getKey(), 0)
                            < place.getValue().size())) {
                readSome(20);
            }
        }

        private void readOne(String topic, int partition) {
            String place = topic + partition;
            int offset = offsets.getOrDefault(place, 0);
            List<Written> records = log.getOrDefault(place, List.of());
            if (offset < records.size()) {
                Written record = records.get(offset);
                boolean newer = record.version() > held.getOrDefault(record.key(), 0L);
                held.merge(record.key(), record.version(), Math::max);
                offsets.put(place, offset + 1);
                Incoming event = LiveFixtures.record(topic, partition, offset, record.key(), record.version());
                recent.read(event, newer && record.isPublic());
                if (newer && record.isPublic()) {
                    told.add(new Change(
                            event.type(), event.key(), event.version(), event.time(), topic(topic), partition, offset));
                }
            }
        }

        /** Whether something gave way that was told after a reader stood here; for one that has told all it has read. */
        private boolean hasLost(Position seen) {
            return told.stream()
                    .limit(Math.max(0, told.size() - kept))
                    .anyMatch(change -> change.offset() >= seen.next(change.topic(), change.partition()));
        }
    }

    @Test
    void everyChangeIsSeenOnceWhateverTheCuts() throws IOException {
        for (int seed = 0; seed < 1_500; seed++) {
            random = new SplittableRandom(seed);
            schedule(seed);
        }
    }

    @Test
    void whoMissedLessThanIsKeptIsNeverThrownOutAndWhoMissedMoreIsToldSo() throws IOException {
        int refused = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            random = new SplittableRandom(seed);
            refused += scheduleOfLittleKept(seed);
        }
        assertThat(refused).isBetween(500, 1_500 * 30 / 2);
    }

    /** Gateways that were there from the first record on: what they keep is the last that they told. @return visits that came too late */
    private int scheduleOfLittleKept(int seed) throws IOException {
        log.clear();
        versions.clear();
        Gateway[] gateways = {new Gateway(20), new Gateway(20)};
        write(random.nextInt(40));
        gateways[0].readAll();
        Reader reader = new Reader();
        visit(gateways[0], reader, 0);
        reader.parse();
        List<String> before = changes(position(reader));
        int refused = 0;
        for (int round = 0; round < 30; round++) {
            write(random.nextInt(random.nextInt(8) == 0 ? 80 : 8));
            int which = random.nextInt(2);
            gateways[which].readSome(60);
            if (gateways[which].recent.since(EventId.read(reader.id(), 2).orElseThrow()) == null) {
                assertThat(gateways[which].hasLost(position(reader)))
                        .as("seed %d", seed)
                        .isTrue();
                assertSeen(seed, reader, before, changes(position(reader)));
                refused++;
                reader = new Reader();
                visit(gateways[which], reader, 0);
                reader.parse();
                before = changes(position(reader));
            } else {
                visit(gateways[which], reader, random.nextInt(2_000));
                reader.parse();
            }
        }
        assertSeen(seed, reader, before, changes(position(reader)));
        return refused;
    }

    private static Position position(Reader reader) {
        return EventId.read(reader.id(), 2).orElseThrow().position();
    }

    private static int topic(String name) {
        return requireNonNull(LiveFixtures.TYPES.topic(name));
    }

    private void schedule(int seed) throws IOException {
        log.clear();
        versions.clear();
        write(random.nextInt(40));
        Gateway[] gateways = {new Gateway(10_000), new Gateway(10_000)};
        gateways[0].readAll();
        Reader reader = new Reader();
        visit(gateways[0], reader, 0);
        reader.parse();
        List<String> before = changes(position(reader));
        assertThat(reader.id()).isNotEmpty();
        assertThat(reader.events()).isEmpty();
        for (int round = 0; round < 30; round++) {
            write(random.nextInt(12));
            int which = random.nextInt(2);
            if (random.nextInt(10) == 0) {
                gateways[which] = new Gateway(10_000);
            }
            gateways[which].readSome(30);
            while (!gateways[which].caughtUp()) {
                gateways[which].readSome(30);
            }
            visit(gateways[which], reader, random.nextInt(2_000));
            reader.parse();
        }
        int last = random.nextInt(2);
        gateways[last].readAll();
        visit(gateways[last], reader, Long.MAX_VALUE);
        reader.parse();
        assertSeen(seed, reader, before, changes(EVERYTHING));
    }

    private void visit(Gateway gateway, Reader reader, long bytes) throws IOException {
        boolean first = reader.id().isEmpty();
        Recent.Start start = first
                ? gateway.recent.now()
                : gateway.recent.since(EventId.read(reader.id(), 2).orElseThrow());
        byte[] greeting = first ? Message.beat(start.id()) : Message.retry(1);
        Stream stream = LiveFixtures.stream(gateway.recent, LiveFixtures.ALL, reader, start, greeting);
        reader.cutAfter(first ? Long.MAX_VALUE : bytes);
        try {
            stream.greet();
            if (!first) {
                gateway.readSome(4);
            }
            for (int looks = first ? 0 : random.nextInt(1, 20); looks > 0; looks--) {
                if (stream.look() == Stream.Look.ENDED) {
                    thrownOut(gateway, reader);
                    return;
                }
                gateway.readSome(4);
                if (looks == 3) {
                    stream.beat();
                }
            }
            while (bytes == Long.MAX_VALUE && stream.look() != Stream.Look.NOTHING) {
                // To the end.
            }
        } catch (IOException e) {
            assertThat(e).hasMessage("cut");
        }
    }

    private void thrownOut(Gateway gateway, Reader reader) {
        reader.parse();
        assertThat(reader.events().removeLast()).isEqualTo("overflow {}");
        assertThat(gateway.hasLost(position(reader))).isTrue();
    }

    /** New versions, records that come again, and such as nobody is told of. */
    private void write(int records) {
        for (int record = 0; record < records; record++) {
            int topic = random.nextInt(2);
            int partition = random.nextInt(PARTITIONS);
            String place = TOPICS[topic] + partition;
            List<Written> written = log.computeIfAbsent(place, unused -> new ArrayList<>());
            if (random.nextInt(3) == 0 && !written.isEmpty()) {
                written.add(written.get(random.nextInt(written.size())));
            } else {
                String key = "1781/" + place + random.nextInt(KEYS);
                written.add(new Written(key, versions.merge(key, 1L, Long::sum), random.nextInt(6) > 0));
            }
        }
    }

    /** What there was to be told below this, each partition in its order. */
    private List<String> changes(Position end) {
        List<String> changes = new ArrayList<>();
        IntStream.range(0, 2 * PARTITIONS).forEach(place -> {
            Map<String, Long> held = new HashMap<>();
            String topic = TOPICS[place % 2];
            long read = end.next(topic(topic), place / 2);
            for (Written record : log.getOrDefault(topic + place / 2, List.of()).stream()
                    .limit(read)
                    .toList()) {
                if (record.version() > held.getOrDefault(record.key(), 0L)) {
                    held.put(record.key(), record.version());
                    if (record.isPublic()) {
                        changes.add(record.key() + " " + record.version());
                    }
                }
            }
        });
        return changes;
    }

    private static Position everything() {
        Position all = Position.start(2);
        IntStream.range(0, 2 * PARTITIONS).forEach(place -> all.set(place % 2, place / 2, Integer.MAX_VALUE));
        return all;
    }

    private void assertSeen(int seed, Reader reader, List<String> before, List<String> all) {
        List<String> seen = reader.events().stream()
                .map(event -> event.replaceAll(".*\"subject\":\"([^\"]+)\".*\"version\":(\\d+).*", "$1 $2"))
                .toList();
        List<String> expected = new ArrayList<>(all);
        expected.removeAll(before);
        assertThat(seen).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
        Map<String, Long> last = new HashMap<>();
        for (String one : seen) {
            String[] parts = one.split(" ");
            Long older = last.put(parts[0], Long.parseLong(parts[1]));
            assertThat(older == null || older < Long.parseLong(parts[1]))
                    .as("seed %d: %s after %s", seed, one, older)
                    .isTrue();
        }
    }
}
