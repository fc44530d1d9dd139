package se.samverka.goals.goal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.goal.Assessment.Basis;
import se.samverka.goals.goal.Assessment.Confidence;
import se.samverka.goals.goal.Assessment.Status;
import se.samverka.kit.security.Role;

/**
 * One entry of the assessment history.
 *
 * @param role in which role it was recorded; who it was is not kept
 * @param before what it replaced; {@code null} = the goal was not assessed
 */
record PastAssessment(
        Assessment assessment, Role role, @Nullable Before before) {

    /** An assessment in short. */
    record Before(
            Status status,
            Basis basis,
            @Nullable Confidence confidence,
            @Nullable LocalDate assessedOn) {

        static @Nullable Before of(@Nullable Assessment assessment) {
            return assessment == null
                    ? null
                    : new Before(
                            assessment.status(), assessment.basis(), assessment.confidence(), assessment.assessedOn());
        }
    }
}
