/** Texts in the suite's languages. */
@NullMarked
package se.samverka.kit.text;

import org.jspecify.annotations.NullMarked;
