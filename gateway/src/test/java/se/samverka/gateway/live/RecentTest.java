package se.samverka.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicReference<Instant> clock = new AtomicReference<>(LiveFixtures.NOW);
    private final InstantSource instants = clock::get;
    private final Recent recent = LiveFixtures.recent(10, instants.withZone(ZoneOffset.UTC));
    private final Reader reader = new Reader();

    @Test
    void whoBeginsIsToldWhereAndThenWhatHappens() throws IOException {
        read(1);
        Stream stream = begin();
        read(2);

        assertThat(stream.look()).isEqualTo(Stream.Look.SENT);
        assertThat(stream.look()).isEqualTo(Stream.Look.NOTHING);
        reader.parse();
        assertThat(reader.events())
                .containsExactly(
                        "goal.changed {\"type\":\"goal.changed\",\"subject\":\"1781/17\",\"municipality\":\"1781\","
                                + "\"version\":2,\"time\":\"2026-11-23T08:00:02Z\"}");
        assertThat(EventId.read(reader.id(), 2).orElseThrow().position().next(1, 0))
                .isEqualTo(3);
    }

    @Test
    void anIdFromBeforeWhatIsKeptIsOfNoUse() {
        Recent other = LiveFixtures.recent(10);
        EventId early = EventId.of(LiveFixtures.NOW, Position.start(2));
        for (int version = 0; version < 10; version++) {
            other.read(LiveFixtures.record("b", 0, version, "1781/17", version + 1), true);
        }
        assertThat(other.since(early)).isNotNull();
        other.read(LiveFixtures.record("b", 0, 10, "1781/17", 11), true);
        assertThat(other.since(early)).isNull();
    }

    @Test
    void anIdIsNotTooOldBecauseOfOtherPartitions() {
        read(1);
        EventId seen = now();
        for (int version = 1; version <= 10; version++) {
            recent.read(LiveFixtures.record("a", 2, version, "1781/l", version), true);
        }
        assertThat(recent.since(seen)).isNotNull();
    }

    @Test
    void whatTopicsMayHaveForgottenIsNotGoneOnFrom() {
        read(1);
        Position here = now().position();
        assertThat(recent.since(EventId.of(LiveFixtures.NOW.minus(Duration.ofDays(5)), here)))
                .isNotNull();
        assertThat(recent.since(EventId.of(LiveFixtures.NOW.minus(Duration.ofDays(6)), here)))
                .isNull();
        assertThat(recent.since(EventId.of(LiveFixtures.NOW.plus(Duration.ofDays(2)), here)))
                .isNull();
    }

    @Test
    void madeUpOffsetsFarAheadAreOfNoUse() {
        read(1);
        Position far = now().position().copy();
        far.set(0, 999, 2_000_000);
        assertThat(recent.since(EventId.of(LiveFixtures.NOW, far))).isNull();
        far.set(0, 999, Long.MAX_VALUE);
        assertThat(recent.since(EventId.of(LiveFixtures.NOW, far))).isNull();
    }

    @Test
    void whoIsAheadOfUsIsSentNothingTwiceAndIsToldWhenThatPlaceNeverComes() throws IOException {
        read(1);
        Position ahead = now().position().copy();
        ahead.set(1, 0, 4);
        Recent.Start start = recent.since(EventId.of(LiveFixtures.NOW, ahead));
        Stream stream = stream(start, new byte[0]);
        read(2);
        read(3);
        recent.read(LiveFixtures.record("a", 0, 0, "1781/l", 1), true);
        drain(stream);
        reader.parse();
        assertThat(reader.events()).singleElement().asString().contains("1781/l");
        assertThat(EventId.read(reader.id(), 2).orElseThrow().position().next(1, 0))
                .isEqualTo(4);
        read(4);
        drain(stream);
        reader.parse();
        assertThat(reader.events()).hasSize(2).last().asString().contains("\"version\":4");

        ahead.set(1, 0, 100);
        Stream lost = stream(recent.since(EventId.of(LiveFixtures.NOW, ahead)), new byte[0]);
        lost.beat();
        drain(lost);
        lost.beat();
        drain(lost);
        reader.parse();
        assertThat(reader.events()).last().asString().startsWith("reset");
        assertThat(reader.id()).isEqualTo(recent.now().id());
    }

    @Test
    void whoIsTooSlowIsToldFromWhereToGoOn() throws IOException {
        Recent elsewhere = LiveFixtures.recent(100);
        Stream stream = begin();
        read(1);
        drain(stream);
        reader.parse();
        String seen = reader.id();
        for (int version = 2; version <= 12; version++) {
            read(version);
            elsewhere.read(LiveFixtures.record("b", 0, version, "1781/17", version), true);
        }
        assertThat(stream.look()).isEqualTo(Stream.Look.ENDED);
        reader.parse();
        assertThat(reader.events()).hasSize(2).last().asString().startsWith("overflow");
        assertThat(reader.id()).isEqualTo(seen);

        Recent.Start start = elsewhere.since(EventId.read(seen, 2).orElseThrow());
        drain(LiveFixtures.stream(elsewhere, LiveFixtures.ALL, reader, start, new byte[0]));
        reader.parse();
        assertThat(reader.events()).hasSize(13).last().asString().contains("\"version\":12");
    }

    /** However many come at once: who takes what it is sent is not slow. */
    @Test
    void aBurstOfAsManyAsAreKeptDropsNobody() throws IOException {
        Stream stream = begin();
        for (int version = 1; version <= 10; version++) {
            read(version);
        }
        drain(stream);
        reader.parse();
        assertThat(reader.events()).hasSize(10);
    }

    @Test
    void whatIsReadAgainIsNoNews() throws IOException {
        Stream stream = begin();
        read(1);
        read(2);
        recent.read(LiveFixtures.record("b", 0, 1, "1781/17", 1), false);
        recent.read(LiveFixtures.record("b", 0, 2, "1781/17", 2), false);
        drain(stream);
        reader.parse();

        assertThat(reader.events()).hasSize(2);
        assertThat(EventId.read(reader.id(), 2).orElseThrow().position().next(1, 0))
                .isEqualTo(3);
    }

    @Test
    void afterATopicWasMadeAnewIdsFromBeforeAreOfNoUse() {
        read(1);
        read(2);
        EventId before = now();
        recent.read(LiveFixtures.record("b", 0, 0, "1781/17", 3), true);

        assertThat(now().position().next(1, 0)).isEqualTo(1);
        assertThat(recent.since(before)).isNull();
        assertThat(recent.since(EventId.of(LiveFixtures.NOW, Position.start(2))))
                .isNull();
        aMinutePasses();
        read(1);
        EventId after = now();
        read(2);
        assertThat(recent.since(after)).isNotNull();
    }

    @Test
    void afterATopicWasMadeAnewNobodyGoesOnFromBefore() throws IOException {
        read(1);
        EventId seen = now();
        read(2);
        Stream live = begin();
        Stream returning = stream(recent.since(seen), new byte[0]);
        returning.look();
        recent.read(LiveFixtures.record("b", 0, 0, "1781/17", 3), true);

        assertThat(returning.look()).isEqualTo(Stream.Look.ENDED);
        reader.parse();
        assertThat(reader.events()).last().isEqualTo("overflow {}");
        assertThat(recent.since(EventId.read(reader.id(), 2).orElseThrow())).isNull();
        assertThat(live.look()).isEqualTo(Stream.Look.ENDED);
        reader.parse();
        assertThat(recent.since(EventId.read(reader.id(), 2).orElseThrow())).isNull();
    }

    @Test
    void whoCatchesUpKeepsTheAgeOfItsIdUntilItHas() throws IOException {
        read(1);
        EventId seen = now();
        read(2);
        aMinutePasses();
        Stream stream = stream(recent.since(seen), new byte[0]);

        assertThat(stream.look()).isEqualTo(Stream.Look.SENT);
        reader.parse();
        assertThat(EventId.read(reader.id(), 2).orElseThrow().minute()).isEqualTo(seen.minute());
        drain(stream);
        stream.beat();
        drain(stream);
        reader.parse();
        assertThat(EventId.read(reader.id(), 2).orElseThrow().minute()).isEqualTo(seen.minute() + 1);
    }

    @Test
    void whatWasPublishedBeforeTheStartCountsByWhenNotByHowItWasRead() {
        AtomicBoolean caughtUp = new AtomicBoolean();
        Recent starting = new Recent(
                LiveFixtures.TYPES,
                LiveFixtures.settings(4),
                caughtUp::get,
                Clock.fixed(LiveFixtures.NOW, ZoneOffset.UTC));
        Position recently = Position.start(2);
        recently.set(0, 0, 7);
        recently.set(1, 0, 7);
        for (String topic : List.of("b", "a")) {
            for (int offset = 0; offset < 9; offset++) {
                starting.read(LiveFixtures.record(topic, 0, offset, "1781/" + offset, offset + 1), true);
            }
        }
        caughtUp.set(true);

        Recent.Start start = starting.since(EventId.of(LiveFixtures.NOW, recently));
        assertThat(start).isNotNull();
        List<Told> kept = starting.next(start.cursor(), start.own(), 100).changes();
        assertThat(kept).extracting(told -> told.change().offset()).containsExactly(7L, 7L, 8L, 8L);
        recently.set(0, 0, 6);
        assertThat(starting.since(EventId.of(LiveFixtures.NOW, recently))).isNull();
    }

    private void aMinutePasses() {
        clock.updateAndGet(now -> now.plusSeconds(60));
    }

    private EventId now() {
        return EventId.read(recent.now().id(), 2).orElseThrow();
    }

    private void read(long version) {
        recent.read(LiveFixtures.record("b", 0, version, "1781/17", version), true);
    }

    private Stream begin() throws IOException {
        Recent.Start start = recent.now();
        return stream(start, Message.beat(start.id()));
    }

    private Stream stream(Recent.Start start, byte[] greeting) throws IOException {
        Stream stream = LiveFixtures.stream(recent, LiveFixtures.ALL, reader, start, greeting);
        stream.greet();
        return stream;
    }

    private static void drain(Stream stream) throws IOException {
        while (stream.look() == Stream.Look.SENT) {
            // To the end.
        }
    }
}
