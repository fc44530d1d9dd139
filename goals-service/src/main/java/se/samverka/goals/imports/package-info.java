/** Importing a municipality's indicators from Kolada: on request and by the calendar, in small parts, as a job. */
@NullMarked
package se.samverka.goals.imports;

import org.jspecify.annotations.NullMarked;
