/** JSON as requests may write it: nothing unknown, nothing guessed, nothing without end. */
@NullMarked
package se.samverka.kit.json;

import org.jspecify.annotations.NullMarked;
