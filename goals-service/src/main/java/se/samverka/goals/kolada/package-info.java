/** Kolada as a source of values (API v3): what it says of indicators, from its server or from files of the same shape. */
@NullMarked
package se.samverka.goals.kolada;

import org.jspecify.annotations.NullMarked;
