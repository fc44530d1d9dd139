/** Who is logged in: OpenID Connect for the people who work with a municipality's register, and nobody else. */
@NullMarked
package se.samverka.gateway.login;

import org.jspecify.annotations.NullMarked;
