package se.samverka.kit.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event that was decided, as it stands in the outbox and as it is sent, however often.
 *
 * @param version the aggregate's version after the change, at least 1
 * @param type CloudEvents {@code type}
 * @param id CloudEvents {@code id}, the same on every sending
 * @param time when it was decided, to the millisecond
 * @param payload the very bytes to send
 * @param traceparent in which trace it was decided (W3C Trace Context); {@code null} when nobody recorded it
 */
record Entry(
        long version,
        String type,
        String id,
        Instant time,
        byte[] payload,
        @Nullable String traceparent) {}
