/** Search over what is public of all municipalities: an index in memory, kept up with the view. Knows no noun: each hands it {@link se.samverka.gateway.search.Articles}. */
@NullMarked
package se.samverka.gateway.search;

import org.jspecify.annotations.NullMarked;
