/** What is fixed for everyone: the 17 goals with their targets, and the municipalities. */
@NullMarked
package se.samverka.frame;

import org.jspecify.annotations.NullMarked;
