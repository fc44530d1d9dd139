package se.samverka.gateway.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.feedback.RejectionReason;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.GoalView;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.moderator.WholeCase.PastDecision;
import se.samverka.gateway.moderator.WholeCase.Verdict;
import se.samverka.gateway.project.ProjectView;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.problem.FieldError;

class CaseFormsTest {

    private static final Municipality HERE = new Municipality("1781", "Kristinehamn");

    private final GoalView goals = new GoalView();
    private final ProjectView projects = new ProjectView();
    private final CaseForms forms = new CaseForms(new Uses(Frame.load(), goals.goals(), projects.projects()));
    private final Refusals refusals = new Refusals(forms);

    @BeforeEach
    void thereIsAnAssessmentAndAnEvaluation() throws UnreadableRecord {
        goals.apply(GoalFixtures.assessed("1781", 17, 1, "NEUTRAL"));
        projects.topic().apply(ProjectFixtures.full("1781", "done", 1));
        projects.topic().apply(ProjectFixtures.registered("1781", "open", 1, "ONGOING", "17"));
    }

    @Test
    void eachStepSendsWhatTheOwnerTakesAndNothingElse() {
        assertThat(json(Step.PUBLISH, Map.of())).isEqualTo("{\"decision\":\"PUBLISH\"}");
        assertThat(json(Step.EDIT, Map.of("/publishedText", "Kort", "/note", "")))
                .isEqualTo("{\"publishedText\":\"Kort\",\"note\":null,\"decision\":\"PUBLISH\"}");
        assertThat(json(Step.REJECT, Map.of("/reason", "OTHER", "/note", "Ja")))
                .isEqualTo("{\"reason\":\"OTHER\",\"note\":\"Ja\",\"decision\":\"REJECT\"}");
        assertThat(json(Step.REPLY, Map.of("/text", "Tack"))).isEqualTo("{\"text\":\"Tack\"}");
        assertThat(json(Step.USE, Map.of("/use", "EVALUATION done")))
                .isEqualTo("{\"kind\":\"EVALUATION\",\"ref\":\"done\"}");
        assertThat(json(Step.USE, Map.of())).isEqualTo("{\"kind\":null,\"ref\":null}");
    }

    @Test
    void whatACaseIsAboutIsOfferedFirst() throws UnreadableRecord {
        goals.apply(GoalFixtures.assessed("1781", 7, 1, "NEUTRAL"));
        assertThat(offered(Subject.ofGoal(17))).startsWith("ASSESSMENT 17", "ASSESSMENT 7");
        assertThat(offered(Subject.ofProject("done"))).startsWith("EVALUATION done", "ASSESSMENT 7");
    }

    private List<String> offered(Subject subject) {
        return forms.of(Step.USE, HERE, subject).fields().findFirst().orElseThrow().choices().stream()
                .map(Choice::value)
                .toList();
    }

    @Test
    void aTextThatWasEmptiedIsNotPublishedAsItCame() {
        assertThat(json(Step.EDIT, Map.of("/publishedText", "  "))).contains("\"publishedText\":\"\"");
    }

    @Test
    void whatIsThereStandsInTheForm() {
        WholeCase waiting = whole(FeedbackStatus.PENDING, "Det som kom in");
        assertThat(forms.filled(Step.EDIT, waiting).text("/publishedText")).isEqualTo("Det som kom in");
        assertThat(forms.filled(Step.REPLY, waiting).text("/text")).isEmpty();
        assertThat(forms.filled(Step.USE, waiting).text("/use")).isEqualTo("ASSESSMENT 17");
    }

    @Test
    void aTextCanBeAttachedToWhatThereIs() {
        assertThat(forms.of(Step.USE, HERE).fields().toList().getFirst().choices())
                .extracting(Choice::value, choice -> choice.label().apply(Language.SV))
                .satisfiesExactly(
                        goal -> assertThat(goal.toList().toString())
                                .startsWith("[ASSESSMENT 17, Bedömningen av Mål 17: "),
                        project -> assertThat(project.toList())
                                .containsExactly("EVALUATION done", "Utvärderingen av projekt Allt är angivet"));
        assertThat(forms.of(Step.USE, new Municipality("0180", "Stockholm"))
                        .fields()
                        .toList()
                        .getFirst()
                        .choices())
                .isEmpty();
    }

    @Test
    void whatSomebodyElseDidMeanwhileStandsBesideWhatWasTyped() {
        WholeCase decided = decided(RejectionReason.OFFENSIVE);
        Refusal other = refused(412, Step.REJECT, Map.of("/reason", "OTHER", "/note", "Min"), decided);
        assertThat(other.words()).isEqualTo("moderate.changed");
        assertThat(other.differences())
                .extracting(difference -> difference.theirs() + " / " + difference.mine())
                .containsExactly("den är kränkande / det finns ett annat skäl", "Ej angivet / Min");

        WholeCase changed = whole(FeedbackStatus.PENDING, "Ny text");
        assertThat(refused(412, Step.EDIT, Map.of("/publishedText", "Gammal"), changed)
                        .differences())
                .extracting(difference -> difference.theirs() + " / " + difference.mine())
                .containsExactly("Ny text / Gammal");
        assertThat(refused(412, Step.REJECT, Map.of("/reason", "OTHER"), changed)
                        .words())
                .as("nobody has decided")
                .isEqualTo("moderate.changedElsewhere");
        assertThat(refused(412, Step.PUBLISH, Map.of(), changed).differences()).isEmpty();
    }

    @Test
    void everyRefusalHasItsWordsAndTheFormGoesOnTheNewVersion() {
        WholeCase now = whole(FeedbackStatus.PUBLISHED, "Text");
        Attempt attempt = attempt(Step.USE, Map.of());
        Outcome.Refused wrong = new Outcome.Refused(
                400, "", List.of(new FieldError("/kind", "is required"), new FieldError("/ref", "is required")));
        assertThat(refusals.read(wrong, attempt, Step.USE, now, HERE, Language.SV)
                        .refusal()
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).isEqualTo("fault.required"));
        assertThat(refused(409, Step.PUBLISH, Map.of(), now)).satisfies(refusal -> {
            assertThat(refusal.words()).isEqualTo("moderate.conflict");
            assertThat(refusal.detail()).isEqualTo("detail");
        });
        assertThat(refused(403, Step.ERASE, Map.of(), now).status()).isEqualTo(403);
        assertThat(refused(500, Step.REPLY, Map.of(), now).status()).isEqualTo(503);
        Outcome.Refused stale = new Outcome.Refused(412, "", List.of());
        assertThat(refusals.read(stale, attempt, Step.USE, now, HERE, Language.SV)
                        .version())
                .isEqualTo(7);
    }

    private Refusal refused(int status, Step step, Map<String, String> typed, WholeCase now) {
        Outcome.Refused refused = new Outcome.Refused(status, "detail", List.of());
        Refusal refusal = refusals.read(refused, attempt(step, typed), step, now, HERE, Language.SV)
                .refusal();
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private Attempt attempt(Step step, Map<String, String> texts) {
        Typed typed = typed(texts);
        return Attempt.sent(typed, forms.of(step, HERE).tidied(typed));
    }

    private String json(Step step, Map<String, String> texts) {
        return forms.json(step, typed(texts), HERE).toString();
    }

    private static Typed typed(Map<String, String> texts) {
        Map<String, List<String>> typed = new java.util.HashMap<>();
        texts.forEach((name, text) -> typed.put(name, List.of(text)));
        return new Typed(typed);
    }

    private static WholeCase whole(FeedbackStatus status, String text) {
        return CaseFixtures.whole(status, text, List.of());
    }

    private static WholeCase decided(RejectionReason reason) {
        PastDecision made = new PastDecision(Verdict.REJECT, null, reason, null, Instant.EPOCH);
        return CaseFixtures.whole(FeedbackStatus.REJECTED, "Text", List.of(made));
    }
}
