/** Answers made once per change and served many times: bytes, entity tags, compressed forms, and when to drop them. */
@NullMarked
package se.samverka.gateway.page;

import org.jspecify.annotations.NullMarked;
