package se.samverka.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The id of a message: what its reader has seen when it has seen this. Opaque to clients. Written as base64url of
 * numbers of variable length: the form, the minute, the number of topics, and of each topic its partitions and their
 * offsets.
 *
 * @param minute when it was made, in minutes since 1970
 * @param position up to where
 */
record EventId(long minute, Position position) {

    private static final int FORM = 1;
    private static final int MOST_PARTITIONS = 1_000;
    private static final int LONGEST = 16_000;
    private static final int SECONDS = 60;

    static EventId of(Instant now, Position position) {
        return new EventId(now.getEpochSecond() / SECONDS, position);
    }

    /** When it was made, to the minute. */
    Instant made() {
        return Instant.ofEpochSecond(minute * SECONDS);
    }

    /**
     * Reads what a client brings back. Whatever is not written as we would write it says nothing.
     *
     * @param topics how many there are today: an id from before another came is of no use
     */
    static Optional<EventId> read(String text, int topics) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            EventId id = read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)), topics);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static EventId read(ByteBuffer bytes, int topics) {
        require(number(bytes) == FORM);
        long minute = number(bytes);
        require(minute <= Integer.MAX_VALUE);
        require(number(bytes) == topics);
        Position position = Position.start(topics);
        for (int topic = 0; topic < topics; topic++) {
            long partitions = number(bytes);
            require(partitions <= MOST_PARTITIONS);
            for (int partition = 0; partition < partitions; partition++) {
                position.set(topic, partition, number(bytes));
            }
        }
        return new EventId(minute, position);
    }

    private static void require(boolean asWritten) {
        if (!asWritten) {
            throw new IllegalArgumentException("not an id of ours");
        }
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            require(bytes.hasRemaining());
            byte next = bytes.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number that is too long");
    }

    /** As it is sent. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(FORM, bytes);
        write(minute, bytes);
        write(position.topics(), bytes);
        for (int topic = 0; topic < position.topics(); topic++) {
            write(position.partitions(topic), bytes);
            for (int partition = 0; partition < position.partitions(topic); partition++) {
                write(position.next(topic, partition), bytes);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(long number, ByteArrayOutputStream to) {
        long rest = number;
        while (rest > 0x7F) {
            to.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        to.write((int) rest);
    }
}
