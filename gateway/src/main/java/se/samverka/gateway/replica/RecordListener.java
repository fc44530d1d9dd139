package se.samverka.gateway.replica;

import se.samverka.kit.consume.Incoming;

/** Wants to know of every record that could be read, in the order of each partition, when the pages have it. */
@FunctionalInterface
public interface RecordListener {

    /**
     * Called by the one thread that reads the topics.
     *
     * @param shown whether it was a change, and one that everybody may be told of
     */
    void read(Incoming event, boolean shown);
}
