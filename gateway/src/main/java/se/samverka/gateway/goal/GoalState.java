package se.samverka.gateway.goal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.replica.PublishedState;
import se.samverka.kit.security.MunicipalityCode;

/**
 * What we read of a goal event: the state after the change. Schema: {@code goal-state.v1}.
 *
 * @param assessment {@code null} = not assessed
 * @param title the municipality's own; {@code null} = not stated
 * @param projectsIncomplete the register of projects is known to lack some
 * @param gaps the open ones
 * @param closedGaps those that the assessment rests on; {@code null} in an event from before they were told
 */
public record GoalState(
        long version,
        MunicipalityCode municipality,
        int goal,
        @Nullable Assessment assessment,
        @Nullable Text title,
        List<Section> sections,
        List<Link> links,
        boolean projectsIncomplete,
        List<Gap> gaps,
        @Nullable List<ClosedGap> closedGaps)
        implements PublishedState {

    /** What the schema requires must be there: an event without it is broken, and must not become half a page. */
    public GoalState {
        requireNonNull(municipality, "municipality");
        if (goal < 1 || goal > 17) {
            throw new IllegalArgumentException("goal");
        }
        sections = List.copyOf(sections);
        links = List.copyOf(links);
        gaps = List.copyOf(gaps);
        closedGaps = closedGaps == null ? null : List.copyOf(closedGaps);
    }

    /** @param stale older than 12 months */
    public record Assessment(
            Status status,
            Text rationale,
            Basis basis,
            @Nullable Confidence confidence,
            @Nullable LocalDate assessedOn,
            Instant recordedAt,
            List<Evidence> evidence,
            boolean stale) {

        /** What the schema requires. */
        public Assessment {
            requireNonNull(status, "status");
            requireNonNull(rationale, "rationale");
            requireNonNull(basis, "basis");
            requireNonNull(recordedAt, "recordedAt");
            evidence = List.copyOf(evidence);
        }
    }

    /** Body: Markdown. */
    public record Section(Text heading, Text body) {

        /** What the schema requires. */
        public Section {
            requireNonNull(heading, "heading");
            requireNonNull(body, "body");
        }
    }

    /** Where to read more. */
    public record Link(Text title, String url) {

        /** What the schema requires. */
        public Link {
            requireNonNull(title, "title");
            requireNonNull(url, "url");
        }
    }

    /**
     * Something that no indicator measures yet.
     *
     * @param owner a unit; {@code null} = not stated
     * @param changedAt when it was last given other terms; {@code null} = it is as it was registered
     */
    public record Gap(
            String id,
            GapScope scope,
            Text reason,
            @Nullable String owner,
            @Nullable LocalDate nextCheck,
            List<String> targets,
            @Nullable Instant changedAt) {

        /** What the schema requires. */
        public Gap {
            requireNonNull(id, "id");
            requireNonNull(scope, "scope");
            requireNonNull(reason, "reason");
            targets = List.copyOf(targets);
        }
    }

    /**
     * A gap that the assessment rests on and that is no longer one.
     *
     * @param reason why it was one
     * @param closingReason why it no longer is; {@code null} in an event from before it was told
     * @param filledBy id of the indicator that filled it; {@code null} = somebody closed it, or likewise
     */
    public record ClosedGap(
            String id,
            Text reason,
            Instant closedAt,
            @Nullable String closingReason,
            @Nullable String filledBy) {

        /** What the schema requires. */
        public ClosedGap {
            requireNonNull(id, "id");
            requireNonNull(reason, "reason");
            requireNonNull(closedAt, "closedAt");
        }
    }

    /** A goal nobody has touched. */
    static GoalState untouched(String municipality, int goal) {
        MunicipalityCode code = new MunicipalityCode(municipality);
        return new GoalState(0, code, goal, null, null, List.of(), List.of(), false, List.of(), List.of());
    }

    @Override
    public String key() {
        return municipality + "/" + goal;
    }
}
