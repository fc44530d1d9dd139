/** The whole suite in one JVM, on the stand-ins, with the demo municipality. */
@NullMarked
package se.samverka.local;

import org.jspecify.annotations.NullMarked;
