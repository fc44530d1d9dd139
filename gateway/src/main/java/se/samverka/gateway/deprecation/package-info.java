/** What of the API will go away, and how its callers are told. */
@NullMarked
package se.samverka.gateway.deprecation;

import org.jspecify.annotations.NullMarked;
