/** One goal of one municipality: its assessment, what its page says, and which indicators it lacks. */
@NullMarked
package se.samverka.goals.goal;

import org.jspecify.annotations.NullMarked;
