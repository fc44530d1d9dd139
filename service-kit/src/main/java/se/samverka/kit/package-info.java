/** How every Samverka service stores, publishes, consumes, secures and answers errors; it knows no business word. */
@NullMarked
package se.samverka.kit;

import org.jspecify.annotations.NullMarked;
