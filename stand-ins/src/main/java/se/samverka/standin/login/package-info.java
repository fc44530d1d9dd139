/** A small OpenID provider inside the JVM, and a still smaller signer of tokens for tests. */
@NullMarked
package se.samverka.standin.login;

import org.jspecify.annotations.NullMarked;
