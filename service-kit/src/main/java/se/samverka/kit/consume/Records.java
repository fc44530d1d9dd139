package se.samverka.kit.consume;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.trace.Traces;

/** From Kafka's records to events (CloudEvents 1.0, Kafka binding, binary mode). */
public final class Records {

    private static final int LONGEST_HEADER = 1_000;
    private static final int TRACEPARENT_LENGTH = 55;

    private Records() {}

    /** @throws UnreadableRecord when key, value or a header that every event has is missing or not as it must be */
    public static Incoming read(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecord {
        if (record.key() == null || record.value() == null) {
            throw new UnreadableRecord("a record without key or value", null);
        }
        return new Incoming(
                record.topic(),
                record.partition(),
                record.offset(),
                new String(record.key(), StandardCharsets.UTF_8),
                version(record),
                header(record, "ce_type"),
                header(record, "ce_id"),
                time(record),
                record.value());
    }

    /** Its {@code traceparent}; {@code null} when there is none, or one that is longer than any (W3C Trace Context). */
    static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(Traces.TRACEPARENT);
        return header == null || header.value() == null || header.value().length != TRACEPARENT_LENGTH
                ? null
                : new String(header.value(), StandardCharsets.US_ASCII);
    }

    private static long version(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecord {
        try {
            long version = Long.parseLong(header(record, "ce_sequence"));
            if (version > 0) {
                return version;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableRecord("ce_sequence is not a number", e);
        }
        throw new UnreadableRecord("ce_sequence is not above 0", null);
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecord {
        try {
            return Instant.parse(header(record, "ce_time"));
        } catch (DateTimeException e) {
            throw new UnreadableRecord("ce_time is not a time", e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) throws UnreadableRecord {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length > LONGEST_HEADER) {
            throw new UnreadableRecord("no usable header " + name, null);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
