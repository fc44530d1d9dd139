/** Which projects exist, by their owner's events: all that feedback needs to know of them. */
@NullMarked
package se.samverka.feedback.project;

import org.jspecify.annotations.NullMarked;
