/** What all pages of the web site share: addresses, words in both languages, layout, style, and its error pages. */
@NullMarked
package se.samverka.gateway.site;

import org.jspecify.annotations.NullMarked;
