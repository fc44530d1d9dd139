/** A real Kafka broker inside the JVM, on disk, stopped and started at will. */
@NullMarked
package se.samverka.standin.broker;

import org.jspecify.annotations.NullMarked;
