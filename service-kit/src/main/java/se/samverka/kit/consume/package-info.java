/** Reading topics: a version guard, whole topics from the start, and a place for what cannot be read. */
@NullMarked
package se.samverka.kit.consume;

import org.jspecify.annotations.NullMarked;
