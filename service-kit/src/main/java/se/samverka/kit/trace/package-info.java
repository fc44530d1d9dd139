/** One trace from a request through the outbox and Kafka to the view. */
@NullMarked
package se.samverka.kit.trace;

import org.jspecify.annotations.NullMarked;
