/** What every HTTP answer and request has in common: request ids, preconditions, idempotency keys, limits, entity tags. */
@NullMarked
package se.samverka.kit.http;

import org.jspecify.annotations.NullMarked;
