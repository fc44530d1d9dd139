/** Holds the data of this module against itself: schemas, examples, documents and the goals frame. */
@NullMarked
package se.samverka.contracts;

import org.jspecify.annotations.NullMarked;
