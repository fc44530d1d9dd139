package se.samverka.gateway.moderator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samverka.gateway.feedback.RejectionReason;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.feedback.Use;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.form.Field;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Kind;
import se.samverka.gateway.form.Section;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.moderator.WholeCase.PastDecision;
import se.samverka.gateway.moderator.WholeCase.Verdict;
import se.samverka.kit.problem.FieldError;
import tools.jackson.databind.node.ObjectNode;

/** The form of every step: what is asked, what stands in it to begin with, and what the owner is sent. */
final class CaseForms {

    private static final String TEXT = "/publishedText";
    private static final String REASON = "/reason";
    private static final String NOTE = "/note";
    private static final String REPLY = "/text";
    private static final String USE = "/use";
    private static final int LONGEST = 2_000;
    private static final int LONGEST_REPLY = 4_000;

    private final Uses uses;

    /** @param uses what a text can have led to */
    CaseForms(Uses uses) {
        this.uses = uses;
    }

    Form of(Step step, Municipality municipality) {
        return of(step, uses.choices(municipality));
    }

    /** The same, beginning with what the case is about. */
    Form of(Step step, Municipality municipality, Subject subject) {
        String own = Uses.value(nearest(subject));
        return of(
                step,
                uses.choices(municipality).stream()
                        .sorted(Comparator.comparing(choice -> !choice.value().equals(own)))
                        .toList());
    }

    private static Form of(Step step, List<Choice> used) {
        return switch (step) {
            case PUBLISH, ERASE -> Form.of();
            case EDIT -> form(Field.of(Kind.PROSE, TEXT).must().most(LONGEST).help(), note());
            case REJECT ->
                form(Field.of(Kind.CHOICE, REASON).must().choices(Choice.of(RejectionReason.values())), note());
            case REPLY ->
                form(Field.of(Kind.PROSE, REPLY)
                        .must()
                        .most(LONGEST_REPLY)
                        .called("field.reply")
                        .help());
            case USE -> form(Field.of(Kind.CHOICE, USE).must().choices(used).help());
        };
    }

    /** What stands in a step's form as long as nobody has typed into it. */
    Typed filled(Step step, WholeCase now) {
        return switch (step) {
            case EDIT -> typed(TEXT, Objects.requireNonNullElse(now.publishedText(), now.text()));
            case REPLY -> typed(REPLY, now.reply() == null ? "" : now.reply().text());
            case USE -> typed(USE, Uses.value(nearest(now.subject())));
            case PUBLISH, REJECT, ERASE -> new Typed(Map.of());
        };
    }

    /** What a colleague has made of it meanwhile, as it would stand in the form; what was typed where nobody has. */
    Typed theirs(Step step, WholeCase now, Typed mine) {
        return switch (step) {
            case EDIT, REPLY -> filled(step, now);
            case REJECT ->
                now.decisions().stream()
                        .findFirst()
                        .filter(newest -> newest.decision() == Verdict.REJECT)
                        .map(CaseForms::rejection)
                        .orElse(mine);
            case PUBLISH, USE, ERASE -> mine;
        };
    }

    /** What the owner is sent. */
    ObjectNode json(Step step, Typed typed, Municipality municipality) {
        ObjectNode body = of(step, municipality).json(typed);
        switch (step) {
            case PUBLISH -> body.put("decision", Verdict.PUBLISH.name());
            case EDIT -> {
                body.put("decision", Verdict.PUBLISH.name());
                // Not as if it were not stated: that would publish what the moderator took out.
                body.put(TEXT.substring(1), typed.text(TEXT));
            }
            case REJECT -> body.put("decision", Verdict.REJECT.name());
            case USE -> Uses.into(body, typed.text(USE));
            case REPLY, ERASE -> {
                // The form is the body.
            }
        }
        return body;
    }

    /** An owner's errors at the pointers that the form has. */
    static List<FieldError> asTyped(Step step, List<FieldError> errors) {
        return step == Step.USE
                ? errors.stream()
                        .limit(1)
                        .map(error -> new FieldError(USE, error.detail()))
                        .toList()
                : errors;
    }

    private static Form form(Field... fields) {
        return Form.of(Section.of("", fields));
    }

    private static Field note() {
        return Field.of(Kind.PROSE, NOTE)
                .most(LONGEST)
                .called("field.decisionNote")
                .help();
    }

    private static Typed typed(String pointer, String text) {
        return new Typed(Map.of(pointer, List.of(text)));
    }

    private static Typed rejection(PastDecision made) {
        return new Typed(Map.of(
                REASON, List.of(made.reason() == null ? "" : made.reason().name()),
                NOTE, List.of(Objects.requireNonNullElse(made.note(), ""))));
    }

    /** What a text about this most likely led to. */
    private static Use nearest(Subject subject) {
        Integer goal = subject.goal();
        return goal != null ? Use.inAssessment(goal) : Use.inEvaluation(String.valueOf(subject.project()));
    }
}
