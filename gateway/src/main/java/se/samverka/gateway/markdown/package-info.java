/** Editors' Markdown as HTML that can do no harm. */
@NullMarked
package se.samverka.gateway.markdown;

import org.jspecify.annotations.NullMarked;
