/** The newest version of everything the owners published, in memory, and waiting for a version to arrive. */
@NullMarked
package se.samverka.gateway.replica;

import org.jspecify.annotations.NullMarked;
