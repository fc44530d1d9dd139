/** What a municipality's projects owe and whose day has come: evaluations, and looks at what was passed on. */
@NullMarked
package se.samverka.gateway.deadline;

import org.jspecify.annotations.NullMarked;
