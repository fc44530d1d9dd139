package se.samverka.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A request that succeeded and may come again.
 *
 * @param key of the request, see {@link se.samverka.kit.http.Idempotency}
 * @param body hash of what it held
 * @param version the version it made
 * @param result the id it made inside the aggregate
 */
record Remembered(
        String key, String body, long version, @Nullable String result) {}
