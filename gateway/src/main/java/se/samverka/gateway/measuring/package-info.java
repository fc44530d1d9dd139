/** Pages for editors who say what a municipality's indicators are, and enter their values by hand. */
@NullMarked
package se.samverka.gateway.measuring;

import org.jspecify.annotations.NullMarked;
