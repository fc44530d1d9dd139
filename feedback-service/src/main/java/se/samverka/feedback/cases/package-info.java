/** One case: what a resident said of a page, what was decided on it, and what came of it. */
@NullMarked
package se.samverka.feedback.cases;

import org.jspecify.annotations.NullMarked;
