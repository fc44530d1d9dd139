package se.samverka.goals.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.goals.goal.Assessment.Status;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;
import se.samverka.kit.text.LocalizedText;

/** Goals and what is said of them. */
final class GoalFixtures {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final GoalKey KEY = new GoalKey(new MunicipalityCode("1781"), new GoalNumber(17));

    private GoalFixtures() {}

    static LocalizedText text(String sv) {
        return new LocalizedText(sv, null);
    }

    static Assessment.Terms neutral() {
        return judged(Status.NEUTRAL, null);
    }

    static Assessment.Terms judged(Status status, @Nullable LocalDate on) {
        return new Assessment.Terms(
                status,
                text("Flera samarbeten, få om miljön."),
                Assessment.Basis.JUDGEMENT,
                null,
                on,
                List.of(new Assessment.Evidence(Assessment.Evidence.Kind.GAP, "g1")));
    }

    static Goal assessedGoal() {
        return Goal.UNTOUCHED.assess(neutral(), Role.EDITOR, NOW).goal();
    }

    static Gap.Terms missingInKolada() {
        return new Gap.Terms(
                Gap.Scope.KOLADA,
                text("Svårt att mäta."),
                "Kommunledningsförvaltningen",
                LocalDate.of(2027, 6, 30),
                List.of(new TargetCode("17.19"), new TargetCode("17.18"), new TargetCode("17.19")));
    }

    static Goal goalWithGap(String id) {
        return Goal.UNTOUCHED
                .registerGap(Gap.registered(id, missingInKolada(), NOW))
                .goal();
    }

    static Content content() {
        return new Content(
                text("Stärka partnerskapet"),
                List.of(new Content.Section(text("Om målet"), text("Så här *gör* vi:\n\n- tillsammans"))),
                List.of(new Content.Link(text("Läs mer"), "https://www.globalamalen.se/")),
                true);
    }
}
