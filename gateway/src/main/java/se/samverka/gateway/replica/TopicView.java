package se.samverka.gateway.replica;

import java.util.Set;
import se.samverka.kit.consume.Applier;
import se.samverka.kit.consume.Incoming;

/** One topic and what its events become; each noun has one. */
public interface TopicView extends Applier {

    /** Name of the topic. */
    String topic();

    /** The version held of this aggregate; 0 when nothing is known of it. */
    long version(String key);

    /** Types of its events, {@code se.samverka.goal.assessed.v1}. */
    Set<String> types();

    /** Whether everybody may be told that there was this change; asked when the event has just been applied. */
    default boolean isPublic(Incoming event) {
        return true;
    }
}
