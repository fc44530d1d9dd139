package se.samverka.goals.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.TargetCode;
import se.samverka.kit.text.LocalizedText;

/**
 * Something about a goal that no indicator measures yet.
 *
 * @param id unique within the goal
 * @param scope where an indicator is missing
 * @param owner the unit that looks after it, never a person; {@code null} = not stated
 * @param nextCheck when to look again; {@code null} = not stated
 * @param targets the goal's targets it concerns, in their order; none = the goal as a whole
 * @param changedAt when any of these last changed; {@code null} = not since it was registered
 * @param scopeSince when the scope last changed; {@code null} = not since it was registered
 */
record Gap(
        String id,
        Scope scope,
        LocalizedText reason,
        @Nullable String owner,
        @Nullable LocalDate nextCheck,
        List<TargetCode> targets,
        Instant registeredAt,
        @Nullable Instant changedAt,
        @Nullable Instant scopeSince) {

    Gap {
        targets = targets.stream().distinct().sorted().toList();
    }

    /** A new one. */
    static Gap registered(String id, Terms terms, Instant now) {
        return new Gap(id, terms.scope, terms.reason, terms.owner, terms.nextCheck, terms.targets, now, null, null);
    }

    /** The same one with other terms. */
    Gap with(Terms terms, Instant now) {
        Gap unchanged = with(terms, changedAt, scopeSince);
        return unchanged.equals(this) ? this : with(terms, now, terms.scope == scope ? scopeSince : now);
    }

    private Gap with(Terms terms, @Nullable Instant changedAt, @Nullable Instant scopeSince) {
        return new Gap(
                id,
                terms.scope,
                terms.reason,
                terms.owner,
                terms.nextCheck,
                terms.targets,
                registeredAt,
                changedAt,
                scopeSince);
    }

    /**
     * Whether an indicator of a scope that came at this time is what was missing: whoever set the scope knew of the
     * indicators that had come before.
     */
    boolean isFilledBy(Scope scope, Instant came) {
        return scope == this.scope && !came.isBefore(scopeSince == null ? registeredAt : scopeSince);
    }

    /** Whose set of indicators lacks one. */
    enum Scope {
        UN,
        KOLADA,
        LOCAL
    }

    /** All of a gap that an editor decides. */
    record Terms(
            Scope scope,
            LocalizedText reason,
            @Nullable String owner,
            @Nullable LocalDate nextCheck,
            List<TargetCode> targets) {}

    /**
     * A gap that is no longer one.
     *
     * @param reason why
     * @param filledBy id of the indicator that filled it; {@code null} = somebody closed it, or a version of this service
     *     that did not note the indicator
     */
    record Closed(
            Gap gap,
            String reason,
            Instant closedAt,
            @Nullable String filledBy) {}
}
