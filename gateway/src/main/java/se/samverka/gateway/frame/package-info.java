/** What never changes while the suite runs: the 17 goals with their targets, and Sweden's municipalities. */
@NullMarked
package se.samverka.gateway.frame;

import org.jspecify.annotations.NullMarked;
