/** The HTTP side of the kit, seen from outside: a small service on a real server. */
@NullMarked
package se.samverka.kit.web;

import org.jspecify.annotations.NullMarked;
