/** Declaring topics and sending records to them: the only code that writes to Kafka. */
@NullMarked
package se.samverka.kit.publish;

import org.jspecify.annotations.NullMarked;
