/** Pages by which much comes in at once: indicators from Kolada, and a register of projects from a file. */
@NullMarked
package se.samverka.gateway.intake;

import org.jspecify.annotations.NullMarked;
