package se.samverka.projects.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who works on a job, and until when that counts.
 *
 * @param token of the one that has it
 */
record Hold(String token, Instant until) {

    static Hold taken(Instant now, Duration time) {
        return new Hold(UUID.randomUUID().toString(), now.plus(time));
    }

    Hold renewed(Instant now, Duration time) {
        return new Hold(token, now.plus(time));
    }
}
