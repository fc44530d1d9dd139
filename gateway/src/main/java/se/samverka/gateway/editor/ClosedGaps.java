package se.samverka.gateway.editor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Text;

/** What was missing about a goal once and no longer is, newest first, as its owner keeps it. */
public record ClosedGaps(@Nullable List<Closed> closedGaps) {

    /** All of them. */
    List<Closed> all() {
        return closedGaps == null ? List.of() : List.copyOf(closedGaps);
    }

    /**
     * One of them.
     *
     * @param id as evidence names it
     * @param reason why it was a gap
     * @param closingReason why it no longer is
     * @param filledBy id of the indicator that filled it; {@code null} = somebody closed it
     */
    public record Closed(
            String id,
            Text reason,
            Instant closedAt,
            String closingReason,
            @Nullable String filledBy) {

        /** What the owner always tells. */
        public Closed {
            requireNonNull(id, "id");
            requireNonNull(reason, "reason");
            requireNonNull(closedAt, "closedAt");
            requireNonNull(closingReason, "closingReason");
        }
    }
}
