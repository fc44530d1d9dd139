/** What the API says of itself: its profile, its OpenAPI and its AsyncAPI document. */
@NullMarked
package se.samverka.gateway.about;

import org.jspecify.annotations.NullMarked;
