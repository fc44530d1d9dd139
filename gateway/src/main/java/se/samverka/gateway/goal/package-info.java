/** How each municipality does on each goal, as its owner published it, and the goal page. */
@NullMarked
package se.samverka.gateway.goal;

import org.jspecify.annotations.NullMarked;
