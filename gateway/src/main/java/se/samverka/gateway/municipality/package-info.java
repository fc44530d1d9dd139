/** What is known of each municipality at a glance: its 17 goals, and the list of all municipalities. */
@NullMarked
package se.samverka.gateway.municipality;

import org.jspecify.annotations.NullMarked;
