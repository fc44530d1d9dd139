/** Passes writes, and what only their owner can show, on to the owning service; it knows paths and no nouns. */
@NullMarked
package se.samverka.gateway.routing;

import org.jspecify.annotations.NullMarked;
