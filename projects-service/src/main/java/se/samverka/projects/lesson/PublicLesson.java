package se.samverka.projects.lesson;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.register.CountryCode;
import se.samverka.projects.register.PartnerType;
import se.samverka.projects.register.RegisterKey;

/**
 * A lesson as everyone may see it: every event carries it and every answer shows it. Its shape is
 * {@code lesson-state.v1} in {@code contracts}.
 *
 * @param uses how many projects consulted it
 * @param usedBy the last of them, newest first
 */
record PublicLesson(
        long version,
        MunicipalityCode municipality,
        String id,
        String project,
        String title,
        String text,
        List<GoalNumber> goals,
        List<TargetCode> targets,
        List<CountryCode> countries,
        @Nullable PartnerType partnerType,
        Instant recordedAt,
        int uses,
        List<RegisterKey> usedBy,
        @Nullable Instant changedAt) {

    private static final int SHOWN = 20;

    static PublicLesson of(RegisterKey key, long version, Lesson lesson) {
        Lesson.Content content = lesson.content();
        return new PublicLesson(
                version,
                key.municipality(),
                key.id(),
                lesson.project(),
                content.title(),
                content.text(),
                content.goals(),
                content.targets(),
                content.countries(),
                content.partnerType(),
                lesson.recordedAt(),
                lesson.users().size(),
                lesson.users().reversed().stream().limit(SHOWN).toList(),
                lesson.changedAt());
    }
}
