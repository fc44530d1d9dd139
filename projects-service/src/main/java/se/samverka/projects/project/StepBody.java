package se.samverka.projects.project;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Fields;
import se.samverka.projects.project.Life.Waiver;
import se.samverka.projects.project.LifeCycle.Move;

/** What is sent to a project along its life, and the limits it is held against. */
final class StepBody {

    private static final int TEXT = 4_000;
    private static final int FINDING = 10_000;
    private static final int WORST = 1;
    private static final int BEST = 5;

    private StepBody() {}

    /** A step to be taken. @param waiver with {@link Move#CLOSED} only */
    record Step(Move to, Waiver.@Nullable Terms waiver) {}

    /** A transition as it is sent. */
    record TransitionBody(@Nullable String to, @Nullable WaiverBody waiver) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Step step() {
            Fields fields = new Fields();
            var to = fields.requiredChoice("/to", this.to, Move.values());
            var waiver = Optional.ofNullable(this.waiver).flatMap(body -> body.terms(fields));
            if (this.waiver != null && to.isPresent() && to.get() != Move.CLOSED) {
                fields.wrong("/waiver", "goes with CLOSED only");
            }
            fields.refuse();
            return new Step(to.orElseThrow(), waiver.orElse(null));
        }
    }

    /** A waiver as it is sent. */
    record WaiverBody(@Nullable String reason, @Nullable String signedBy) {

        private Optional<Waiver.Terms> terms(Fields fields) {
            var reason = fields.requiredText("/waiver/reason", this.reason, TEXT);
            var signedBy = requiredUnit(fields, "/waiver/signedBy", this.signedBy);
            return reason.flatMap(r -> signedBy.map(s -> new Waiver.Terms(r, s)));
        }
    }

    /** An evaluation as it is sent; it replaces what was there. */
    record EvaluationBody(
            @Nullable String expectedEffect,
            @Nullable String observedEffect,
            @Nullable String evidence,
            @Nullable String repeat,
            @Nullable String avoid,
            @Nullable String unexpected,
            @Nullable String continuingCost,
            @Nullable Integer startRating,
            @Nullable Integer endRating) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Evaluation.Terms terms() {
            Fields fields = new Fields();
            var expectedEffect = fields.requiredText("/expectedEffect", this.expectedEffect, FINDING);
            var observedEffect = fields.requiredText("/observedEffect", this.observedEffect, FINDING);
            var evidence = fields.requiredText("/evidence", this.evidence, FINDING);
            var repeat = fields.requiredText("/repeat", this.repeat, FINDING);
            var avoid = fields.requiredText("/avoid", this.avoid, FINDING);
            var unexpected = fields.text("/unexpected", this.unexpected, FINDING);
            var continuingCost = fields.text("/continuingCost", this.continuingCost, FINDING);
            var startRating = rating(fields, "/startRating", this.startRating);
            var endRating = rating(fields, "/endRating", this.endRating);
            fields.refuse();
            return new Evaluation.Terms(
                    expectedEffect.orElseThrow(),
                    observedEffect.orElseThrow(),
                    evidence.orElseThrow(),
                    repeat.orElseThrow(),
                    avoid.orElseThrow(),
                    unexpected.orElse(null),
                    continuingCost.orElse(null),
                    startRating.orElse(null),
                    endRating.orElse(null));
        }

        private static Optional<Integer> rating(Fields fields, String pointer, @Nullable Integer raw) {
            return raw != null && (raw < WORST || raw > BEST)
                    ? fields.wrong(pointer, "must be 1 (badly) to 5 (well)")
                    : Optional.ofNullable(raw);
        }
    }

    /** A transfer as it is sent. */
    record TransferBody(
            @Nullable String receivingUnit,
            @Nullable String form,
            @Nullable String content) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Transfer.Terms terms() {
            Fields fields = new Fields();
            var receivingUnit = requiredUnit(fields, "/receivingUnit", this.receivingUnit);
            var form = fields.requiredChoice("/form", this.form, Transfer.Form.values());
            var content = fields.requiredText("/content", this.content, TEXT);
            fields.refuse();
            return new Transfer.Terms(receivingUnit.orElseThrow(), form.orElseThrow(), content.orElseThrow());
        }
    }

    /** A receipt as it is sent. */
    record ReceiptBody(
            @Nullable String acceptedBy, @Nullable String takenUp) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Transfer.Receipt.Terms terms() {
            Fields fields = new Fields();
            var acceptedBy = requiredUnit(fields, "/acceptedBy", this.acceptedBy);
            var takenUp = fields.requiredText("/takenUp", this.takenUp, TEXT);
            fields.refuse();
            return new Transfer.Receipt.Terms(acceptedBy.orElseThrow(), takenUp.orElseThrow());
        }
    }

    private static Optional<String> requiredUnit(Fields fields, String pointer, @Nullable String raw) {
        return fields.required(pointer, raw, fields.unit(pointer, raw));
    }
}
