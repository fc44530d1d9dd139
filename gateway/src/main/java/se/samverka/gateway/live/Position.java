package se.samverka.gateway.live;

import java.util.Arrays;

/**
 * How far the topics have been read: of every partition the next offset, 0 where nothing was. It is a set of records,
 * those below it, and means the same to every gateway, in whatever order that gateway reads the partitions.
 */
final class Position {

    private final long[][] next;

    private Position(long[][] next) {
        this.next = next;
    }

    /** Before the first record of each. @param topics how many there are, in an order that all gateways keep */
    static Position start(int topics) {
        return new Position(new long[topics][0]);
    }

    int topics() {
        return next.length;
    }

    /** Partitions of a topic up to the last that something was read of. */
    int partitions(int topic) {
        return next[topic].length;
    }

    /** The offset up to which this partition has been read, not counting it. */
    long next(int topic, int partition) {
        return partition < next[topic].length ? next[topic][partition] : 0;
    }

    /** The partition has been read up to this offset, not counting it. */
    void set(int topic, int partition, long offset) {
        if (partition >= next[topic].length) {
            next[topic] = Arrays.copyOf(next[topic], partition + 1);
        }
        next[topic][partition] = offset;
    }

    /** Whether everything below this is below the other. */
    boolean isWithin(Position other) {
        for (int topic = 0; topic < next.length; topic++) {
            for (int partition = 0; partition < next[topic].length; partition++) {
                if (next[topic][partition] > other.next(topic, partition)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many records of one partition this is before the other, where it is most. */
    long most(Position other) {
        long most = 0;
        for (int topic = 0; topic < next.length; topic++) {
            for (int partition = 0; partition < next[topic].length; partition++) {
                most = Math.max(most, next[topic][partition] - other.next(topic, partition));
            }
        }
        return most;
    }

    /** Takes in what the other has read. */
    void join(Position other) {
        for (int topic = 0; topic < next.length; topic++) {
            for (int partition = 0; partition < other.partitions(topic); partition++) {
                if (other.next(topic, partition) > next(topic, partition)) {
                    set(topic, partition, other.next(topic, partition));
                }
            }
        }
    }

    /** The same, to be changed by itself. */
    Position copy() {
        return new Position(Arrays.stream(next).map(long[]::clone).toArray(long[][]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && Arrays.deepEquals(next, position.next);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(next);
    }
}
