/** TBD. */
@NullMarked
package se.samverka.feedback;

import org.jspecify.annotations.NullMarked;
