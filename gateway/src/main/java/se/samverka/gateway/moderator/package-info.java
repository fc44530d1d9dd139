/** Pages for moderators: what waits for a decision, each case with all that can be done with it, and what has been decided. */
@NullMarked
package se.samverka.gateway.moderator;

import org.jspecify.annotations.NullMarked;
