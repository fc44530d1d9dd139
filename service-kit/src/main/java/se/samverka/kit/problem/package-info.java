/** Every error as RFC 9457 problem details. */
@NullMarked
package se.samverka.kit.problem;

import org.jspecify.annotations.NullMarked;
