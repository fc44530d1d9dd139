/** The front door: ready pages and answers made from every change, and the way in for writes. */
@NullMarked
package se.samverka.gateway;

import org.jspecify.annotations.NullMarked;
