/** The gateway as a whole, on a real broker; and fixtures. */
@NullMarked
package se.samverka.gateway;

import org.jspecify.annotations.NullMarked;
