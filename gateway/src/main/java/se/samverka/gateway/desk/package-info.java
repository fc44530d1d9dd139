/** What every page for people at work shares: who works there, the form before them, what became of it, and whether it can be seen yet. */
@NullMarked
package se.samverka.gateway.desk;

import org.jspecify.annotations.NullMarked;
