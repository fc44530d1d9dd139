/** Who calls, in which role, for which municipality. */
@NullMarked
package se.samverka.kit.security;

import org.jspecify.annotations.NullMarked;
