package se.samverka.gateway.replica;

/** Wants to know which aggregates changed, of whichever topic. Told by the thread that applies events: to be quick. */
@FunctionalInterface
public interface ChangeListener {

    /** An event was applied, and the topic's view shows it already. @param key the aggregate */
    void changed(String topic, String key);
}
