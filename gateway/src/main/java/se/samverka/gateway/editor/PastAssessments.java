package se.samverka.gateway.editor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.goal.Basis;
import se.samverka.gateway.goal.Confidence;
import se.samverka.gateway.goal.Evidence;
import se.samverka.gateway.goal.Status;
import se.samverka.gateway.language.Text;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.security.Role;

/** A part of the assessments that a goal has had, as its owner keeps them: the last 200, newest first, that in force among them. */
public record PastAssessments(List<Past> items, int page, int limit, long total) {

    /** What the owner's list must have. */
    public PastAssessments {
        items = List.copyOf(items);
    }

    ListBody<Past> list() {
        return new ListBody<>(items, page, limit, total);
    }

    /**
     * One of them.
     *
     * @param evidence what it rested on
     * @param role in which role it was recorded; who it was is not kept
     * @param before what it took the place of; {@code null} = the goal was not assessed
     */
    public record Past(
            Status status,
            Text rationale,
            Basis basis,
            @Nullable Confidence confidence,
            @Nullable LocalDate assessedOn,
            List<Evidence> evidence,
            Instant recordedAt,
            Role role,
            @Nullable Before before) {

        /** What the owner always tells. */
        public Past {
            requireNonNull(status, "status");
            requireNonNull(rationale, "rationale");
            requireNonNull(basis, "basis");
            requireNonNull(recordedAt, "recordedAt");
            requireNonNull(role, "role");
            evidence = List.copyOf(evidence);
        }
    }

    /** An assessment in short. */
    public record Before(Status status) {}
}
