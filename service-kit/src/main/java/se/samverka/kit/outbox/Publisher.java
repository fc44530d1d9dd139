package se.samverka.kit.outbox;

/** Sends one event to its topic. */
interface Publisher {

    /**
     * Sends and waits for the acknowledgement of all in-sync replicas, for at most the send time of
     * {@link OutboxSettings}.
     *
     * @return true: it is on the topic. False: nobody knows; it may still land later
     */
    boolean publish(String key, Entry entry);
}
