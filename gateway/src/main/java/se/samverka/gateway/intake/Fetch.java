package se.samverka.gateway.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import from Kolada and how far it has come, as goals-service tells it.
 *
 * @param done indicators that have been gone through, failed ones too
 * @param endedAt {@code null} while it runs
 */
public record Fetch(
        String id,
        State state,
        int done,
        int total,
        List<Failure> failed,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** What must be there. */
    public Fetch {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        requireNonNull(startedAt, "startedAt");
        failed = List.copyOf(failed);
    }

    /** How it goes. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** An indicator that did not come. @param reason the owner's words, in English */
    public record Failure(String id, String reason) {}
}
