package se.samverka.gateway.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.GoalFixtures;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;

class StatesTest {

    private static final String KEY = "1781/a";
    private static final String ERASED = "thing.erased";

    private final States<String> states = new States<>();

    @Test
    void aRecordOutOfOrderDoesNotTakeTheViewBack() {
        assertThat(apply(states, record(3))).isEqualTo(Applied.APPLIED);
        assertThat(apply(states, record(2))).isEqualTo(Applied.OLDER);

        assertThat(states.find(KEY))
                .hasValueSatisfying(held -> assertThat(held.state()).isEqualTo("state 3"));
    }

    @Test
    void aRecordThatComesTwiceIsAppliedOnce() {
        assertThat(apply(states, record(1))).isEqualTo(Applied.APPLIED);
        assertThat(apply(states, record(1))).isEqualTo(Applied.OLDER);
    }

    @Test
    void aGapInTheVersionsIsNotWaitedFor() {
        assertThat(apply(states, record(1))).isEqualTo(Applied.APPLIED);
        assertThat(apply(states, record(9))).isEqualTo(Applied.APPLIED);
        assertThat(states.version(KEY)).isEqualTo(9);
    }

    @Test
    void aReplayFromTheStartChangesNothing() {
        for (int version = 1; version <= 4; version++) {
            apply(states, record(version));
        }
        for (int version = 1; version <= 4; version++) {
            assertThat(apply(states, record(version))).isEqualTo(Applied.OLDER);
        }
        assertThat(states.version(KEY)).isEqualTo(4);
    }

    @Test
    void anErasureBeforeAnythingElseKeepsLaterComersOut() {
        assertThat(apply(states, erasure(5))).isEqualTo(Applied.APPLIED);
        assertThat(apply(states, record(4))).isEqualTo(Applied.OLDER);

        assertThat(states.find(KEY))
                .hasValueSatisfying(held -> assertThat(held.state()).isNull());
    }

    @Test
    void anyMultisetInAnyOrderGivesTheSameView() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Incoming> once = history(random);
            States<String> inOrder = new States<>();
            for (Incoming event : once) {
                apply(inOrder, event);
            }
            States<String> jumbled = new States<>();
            for (Incoming event : jumbled(once, random)) {
                apply(jumbled, event);
            }
            assertThat(jumbled.find(KEY)).as("seed %d", seed).isEqualTo(inOrder.find(KEY));
        }
    }

    private static List<Incoming> history(RandomGenerator random) {
        List<Incoming> events = new ArrayList<>();
        long version = 0;
        for (int i = 0; i <= random.nextInt(8); i++) {
            version += 1 + random.nextInt(3);
            events.add(record(version));
        }
        if (random.nextBoolean()) {
            events.add(erasure(version + 1));
        }
        return events;
    }

    private static List<Incoming> jumbled(List<Incoming> once, Random random) {
        List<Incoming> all = new ArrayList<>(once);
        for (int i = random.nextInt(12); i > 0; i--) {
            all.add(once.get(random.nextInt(once.size())));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static Incoming record(long version) {
        return GoalFixtures.incoming("t", KEY, version, "thing.changed", "state " + version);
    }

    private static Incoming erasure(long version) {
        return GoalFixtures.incoming("t", KEY, version, ERASED, "{}");
    }

    private static Applied apply(States<String> states, Incoming event) {
        String value = new String(event.value(), StandardCharsets.UTF_8);
        return states.apply(event, event.type().equals(ERASED) ? null : value);
    }
}
