/** The services that own data, and asking them: whole answers, in time or not at all. */
@NullMarked
package se.samverka.gateway.owner;

import org.jspecify.annotations.NullMarked;
