/** What is known of lessons, across all municipalities, and their pages. */
@NullMarked
package se.samverka.gateway.lesson;

import org.jspecify.annotations.NullMarked;
