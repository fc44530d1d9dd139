package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.goals.goal.GoalFixtures.KEY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.frame.TargetCode;
import se.samverka.goals.goal.Goal.Decided;
import se.samverka.kit.security.Role;
import se.samverka.kit.text.LocalizedText;
import se.samverka.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

/** The life of one goal, as the contract's examples tell it: what is emitted is what they show, to the letter. */
class ExamplesTest {

    private static final String GAP = "0c9ae1ce-8d2f-4a49-9a3f-4d5b0f6f2a11";
    private static final LocalizedText REASON = new LocalizedText(
            "Målet rör internationella frågor som är svåra att mäta; det saknas data tills vidare.",
            "The goal concerns international matters that are hard to measure; data is missing for now.");
    private static final Gap.Terms UNOWNED = new Gap.Terms(Gap.Scope.KOLADA, REASON, null, null, List.of());
    private static final Gap.Terms OWNED = new Gap.Terms(
            Gap.Scope.KOLADA,
            REASON,
            "Kommunledningsförvaltningen",
            LocalDate.of(2027, 6, 30),
            List.of(new TargetCode("17.18"), new TargetCode("17.19")));
    private static final Assessment.Terms NEUTRAL = new Assessment.Terms(
            Assessment.Status.NEUTRAL,
            new LocalizedText(
                    "Kommunen deltar i regionala, nationella och internationella projekt, men få av dem gäller miljön.",
                    "The municipality takes part in regional, national and international projects, but few concern the environment."),
            Assessment.Basis.JUDGEMENT,
            null,
            null,
            List.of(new Assessment.Evidence(Assessment.Evidence.Kind.GAP, GAP)));
    private static final Content PAGE = new Content(
            new LocalizedText("Stärka genomförandet av agendan och globalt partnerskap", null),
            List.of(new Content.Section(
                    new LocalizedText("Det här handlar målet om", "What the goal is about"),
                    new LocalizedText(
                            "Målet handlar om *hur* agendan genomförs:\n\n- resurser\n- teknik\n- kunskap", null))),
            List.of(new Content.Link(new LocalizedText("Globala målen", null), "https://www.globalamalen.se/")),
            true);

    private Goal goal = Goal.UNTOUCHED;
    private long version;

    @Test
    void theExamplesAreWhatIsEmitted() {
        emits("gap-registered", goal.registerGap(Gap.registered(GAP, UNOWNED, at("2026-11-23T08:00:00Z"))));
        emits("assessed", goal.assess(NEUTRAL, Role.EDITOR, at("2026-11-23T08:05:00Z")));
        emits("content-changed", goal.describe(PAGE));
        emits("gap-changed", goal.changeGap(GAP, OWNED, at("2026-11-23T08:30:00Z")));
        emits("gap-closed", goal.closeGap(GAP, "Kolada har fått ett mått.", at("2026-11-23T09:00:00Z")));
        emits("assessment-stale", goal.markStale(at("2027-12-01T08:00:00Z")));
    }

    private void emits(String name, Decided decided) {
        goal = decided.goal();
        version++;
        assertThat(decided.event().type()).isEqualTo("se.samverka.goal." + name + ".v1");
        String sent = JsonMapper.shared().writeValueAsString(PublicGoal.of(KEY, version, goal));
        assertThat(JsonMapper.shared().readTree(sent))
                .isEqualTo(Contract.example(decided.event().type()));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
