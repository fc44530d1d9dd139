/** What is known of what residents say: counts, and the texts that are published. */
@NullMarked
package se.samverka.gateway.feedback;

import org.jspecify.annotations.NullMarked;
