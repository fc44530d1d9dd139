/** Texts in the suite's two languages. */
@NullMarked
package se.samverka.gateway.language;

import org.jspecify.annotations.NullMarked;
