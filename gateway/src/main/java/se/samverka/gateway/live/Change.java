package se.samverka.gateway.live;

import java.time.Instant;
import se.samverka.gateway.page.Json;

/**
 * A change that everybody may be told of.
 *
 * @param type without what all types have, {@code goal.assessed}
 * @param subject key of the aggregate, {@code 1781/17}
 * @param version of the aggregate after it
 * @param time when it was made
 * @param topic which one, counted as in a {@link Position}
 * @param partition of the topic
 * @param offset there
 */
record Change(String type, String subject, long version, Instant time, int topic, int partition, long offset) {

    private static final int FIXED = 150;

    /** What clients read, in the order of the contract. */
    private record Data(String type, String subject, String municipality, long version, Instant time) {}

    String municipality() {
        return subject.split("/", 2)[0];
    }

    /** As it is sent after its id. */
    byte[] data() {
        return Json.bytes(new Data(type, subject, municipality(), version, time));
    }

    /** Bytes it takes in memory, roughly. */
    int weight() {
        return FIXED + subject.length();
    }
}
