package se.samverka.gateway.replica;

import se.samverka.kit.consume.Applier;

/** One topic and what its events become; each noun has one. */
public interface TopicView extends Applier {

    /** Name of the topic. */
    String topic();

    /** The version held of this aggregate; 0 when nothing is known of it. */
    long version(String key);
}
