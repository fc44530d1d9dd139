package se.samverka.kit.consume;

/**
 * Reads whole topics from the start, for as long as the process runs: every record once to an {@link Applier}, with no
 * consumer group and nothing committed. Starts and stops with the application.
 */
public interface WholeTopics {

    /**
     * Every topic exists and has been read to the end it had when reading began. Once true it stays so, whatever
     * becomes of the broker.
     */
    boolean caughtUp();

    /** How far the reader is behind the ends of its topics, in records; 0 when nothing waits. */
    long lag();
}
