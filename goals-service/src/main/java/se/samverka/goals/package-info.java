/** How each municipality does on each of the 17 goals, why, and what cannot be measured yet. */
@NullMarked
package se.samverka.goals;

import org.jspecify.annotations.NullMarked;
