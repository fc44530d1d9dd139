/** State and event in one guarded write, and the way of the event to Kafka: in order, at least once, the newest last. */
@NullMarked
package se.samverka.kit.outbox;

import org.jspecify.annotations.NullMarked;
