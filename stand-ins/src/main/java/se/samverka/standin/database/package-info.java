/** A MongoDB-compatible server inside the JVM that acknowledges no write before it is committed. */
@NullMarked
package se.samverka.standin.database;

import org.jspecify.annotations.NullMarked;
