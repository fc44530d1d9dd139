package se.samverka.kit.outbox;

import java.util.List;

/**
 * One turn of sending one aggregate's events.
 *
 * @param key the aggregate
 * @param token of the claim that gives the right
 * @param since reading of the monotonic clock, in nanoseconds, from before the claim was written
 * @param entries what to send, oldest first
 */
record Turn(String key, String token, long since, List<Entry> entries) {

    Turn renewed(long at) {
        return new Turn(key, token, at, entries);
    }
}
