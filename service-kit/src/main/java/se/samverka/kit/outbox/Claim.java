package se.samverka.kit.outbox;

import java.time.Instant;

/**
 * The right to send one aggregate's events.
 *
 * @param token names the holder's one turn, never used twice
 * @param until when others may take it, by the wall clock
 */
record Claim(String token, Instant until) {}
