/** A whole service on the stand-ins, for its tests: started, called over HTTP, read from its topic, held against the contract. */
@NullMarked
package se.samverka.testing;

import org.jspecify.annotations.NullMarked;
