package se.samverka.kit.consume;

import java.time.Instant;

/**
 * One event as it came from a topic (CloudEvents 1.0, Kafka binding, binary mode).
 *
 * @param topic where it was read
 * @param partition its partition
 * @param offset its offset there
 * @param key the aggregate
 * @param version the aggregate's version after the change, from {@code ce_sequence}
 * @param type {@code ce_type}
 * @param id {@code ce_id}
 * @param time {@code ce_time}, when the change was made
 * @param value the aggregate's public state, JSON
 */
public record Incoming(
        String topic,
        int partition,
        long offset,
        String key,
        long version,
        String type,
        String id,
        Instant time,
        byte[] value) {}
