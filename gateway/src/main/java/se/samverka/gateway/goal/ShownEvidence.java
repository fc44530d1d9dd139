package se.samverka.gateway.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.site.Addresses;

/**
 * One thing an assessment rests on, and what became of it since.
 *
 * @param ref its id within the municipality
 * @param name what it is called, of a gap its reason; {@code null} when it is not there
 * @param change {@code null} = none that is known
 * @param changedAt when it was changed, removed or closed; {@code null} when nothing says
 * @param closing why a gap was closed; {@code null} = it is open, no gap, or nothing says
 * @param shown whether it is shown at its address: a closed gap is not
 */
public record ShownEvidence(
        EvidenceKind kind,
        String ref,
        @Nullable Text name,
        @Nullable EvidenceChange change,
        @Nullable Instant changedAt,
        @Nullable Closing closing,
        @JsonIgnore boolean shown) {

    /**
     * Why a gap is no longer one.
     *
     * @param reason in the words of whoever closed it
     * @param filledBy id of the indicator that filled it; {@code null} = somebody closed it
     */
    public record Closing(String reason, @Nullable String filledBy) {

        /** Address of the indicator that filled it. @param code of the municipality */
        public String address(Language language, String code) {
            return Addresses.indicator(language, code, String.valueOf(filledBy));
        }

        static @Nullable Closing of(GoalState.ClosedGap gap) {
            String reason = gap.closingReason();
            return reason == null ? null : new Closing(reason, gap.filledBy());
        }
    }

    /**
     * Where it is shown.
     *
     * @param code of the municipality
     * @param goal whose assessment rests on it
     */
    public String address(Language language, String code, int goal) {
        return switch (kind) {
            case INDICATOR -> Addresses.indicator(language, code, ref);
            case PROJECT -> Addresses.project(language, code, ref);
            case LESSON -> Addresses.lesson(language, code, ref);
            case GAP -> Addresses.goal(language, code, goal) + "#gap-" + ref;
        };
    }
}
