/** Pages for those who work with a municipality's projects: what awaits them, the register, and each step of a project's life. */
@NullMarked
package se.samverka.gateway.staff;

import org.jspecify.annotations.NullMarked;
