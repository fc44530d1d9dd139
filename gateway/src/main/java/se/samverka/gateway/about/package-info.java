/** What the API says of itself: its profile, its OpenAPI and its AsyncAPI document, and the latter as a page. */
@NullMarked
package se.samverka.gateway.about;

import org.jspecify.annotations.NullMarked;
