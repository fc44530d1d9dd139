package se.samverka.gateway.replica;

/** One aggregate of one topic. */
record Aggregate(String topic, String key) {}
