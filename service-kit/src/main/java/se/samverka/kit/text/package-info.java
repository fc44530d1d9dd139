/** Texts in the suite's languages, and the links in them. */
@NullMarked
package se.samverka.kit.text;

import org.jspecify.annotations.NullMarked;
