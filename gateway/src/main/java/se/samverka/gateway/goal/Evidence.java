package se.samverka.gateway.goal;

import static java.util.Objects.requireNonNull;

/**
 * One thing an assessment rests on.
 *
 * @param ref its id within the municipality
 */
public record Evidence(EvidenceKind kind, String ref) {

    /** Both must be there. */
    public Evidence {
        requireNonNull(kind, "kind");
        requireNonNull(ref, "ref");
    }
}
