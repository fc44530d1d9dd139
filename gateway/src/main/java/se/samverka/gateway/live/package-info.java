/** The live stream: public changes as they reach the pages, to be gone on with on any gateway. */
@NullMarked
package se.samverka.gateway.live;

import org.jspecify.annotations.NullMarked;
