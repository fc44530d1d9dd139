/** What is known of what residents say: counts, the texts that are published, and how they are moderated in numbers. */
@NullMarked
package se.samverka.gateway.feedback;

import org.jspecify.annotations.NullMarked;
