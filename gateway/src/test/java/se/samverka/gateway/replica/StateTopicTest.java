package se.samverka.gateway.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.GoalFixtures;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Applier.Turn;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;

class StateTopicTest {

    private static final String KEY = "1781/a";

    private final States<Thing> states = new States<>();
    private final List<String> changes = new ArrayList<>();
    private final StateTopic<Thing> topic =
            new StateTopic<>("things", "thing", Set.of("changed"), Thing.class, states, this::changed);

    record Thing(String key, long version, String name) implements PublishedState {}

    private void changed(String key, @Nullable Thing before, @Nullable Thing after) {
        changes.add((before == null ? "-" : before.name()) + " > " + (after == null ? "-" : after.name()));
    }

    @Test
    void whatIsPreparedTogetherIsAppliedInTheOrderOfTheTurns() throws UnreadableRecord {
        Turn first = topic.prepare(named(1, "one"));
        Turn third = topic.prepare(named(3, "three"));
        Turn second = topic.prepare(named(2, "two"));
        Turn erasure = topic.prepare(event("erased", 4, "{}"));
        assertThat(states.find(KEY)).as("before the first turn").isEmpty();

        assertThat(first.take()).isEqualTo(Applied.APPLIED);
        assertThat(third.take()).isEqualTo(Applied.APPLIED);
        assertThat(second.take()).as("overtaken").isEqualTo(Applied.OLDER);
        assertThat(erasure.take()).isEqualTo(Applied.APPLIED);
        assertThat(changes).containsExactly("- > one", "one > three", "three > -");
    }

    @Test
    void whatCannotBeReadIsSaidWhenItsTurnComes() throws UnreadableRecord {
        topic.apply(named(1, "one"));
        Turn broken = topic.prepare(event("changed", 2, "broken"));
        Turn ofAnother = topic.prepare(event("changed", 3, "{\"key\":\"1781/b\",\"version\":3,\"name\":\"b\"}"));

        assertThatThrownBy(broken::take).isInstanceOf(UnreadableRecord.class);
        assertThatThrownBy(ofAnother::take).isInstanceOf(UnreadableRecord.class);
        assertThat(states.version(KEY)).isEqualTo(1);
        assertThat(changes).containsExactly("- > one");
    }

    @Test
    void whetherSomethingOlderCouldBeReadDoesNotMatter() throws UnreadableRecord {
        Turn broken = topic.prepare(event("changed", 1, "broken"));
        topic.apply(named(2, "two"));

        assertThat(broken.take()).isEqualTo(Applied.OLDER);
        assertThat(topic.apply(event("changed", 1, "broken"))).isEqualTo(Applied.OLDER);
    }

    @Test
    void aTypeOfOthersChangesNothing() throws UnreadableRecord {
        assertThat(topic.apply(event("sung", 1, "{}"))).isEqualTo(Applied.UNKNOWN_TYPE);
        assertThat(states.find(KEY)).isEmpty();
    }

    private static Incoming named(long version, String name) {
        return event(
                "changed", version, "{\"key\":\"%s\",\"version\":%d,\"name\":\"%s\"}".formatted(KEY, version, name));
    }

    private static Incoming event(String type, long version, String value) {
        return GoalFixtures.incoming("things", KEY, version, "se.samverka.thing." + type + ".v1", value);
    }
}
