/** Broker, database and login inside a JVM: real protocols, for tests and for trying the suite on one machine. */
@NullMarked
package se.samverka.standin;

import org.jspecify.annotations.NullMarked;
