package se.samverka.feedback.cases;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Ruling.Decision;
import se.samverka.feedback.cases.Ruling.Reason;
import se.samverka.frame.GoalNumber;
import se.samverka.kit.http.Fields;
import se.samverka.kit.problem.Problem;

/** What moderators send, and the limits it is held against. A property may be missing or null: not stated. */
final class ModeratorBody {

    private static final int TEXT = 2_000;
    private static final int REPLY = 4_000;
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private ModeratorBody() {}

    /** The kind that the queue is asked for; empty = all. @throws se.samverka.kit.problem.Problem 400 */
    static Optional<Opinion.Kind> queueOf(@Nullable String kind) {
        if (kind == null || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Opinion.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "The parameter kind is one of " + Arrays.toString(Opinion.Kind.values()) + ".")));
    }

    /** A decision as it is sent. */
    record DecisionBody(
            @Nullable String decision,
            @Nullable String publishedText,
            @Nullable String reason,
            @Nullable String note) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Ruling.Terms terms() {
            Fields fields = new Fields();
            var decision = fields.requiredChoice("/decision", this.decision, Decision.values());
            var text = fields.text("/publishedText", publishedText, TEXT);
            var reason = fields.choice("/reason", this.reason, Reason.values());
            var note = fields.text("/note", this.note, TEXT);
            decision.ifPresent(made -> holdTogether(fields, made));
            fields.refuse();
            return new Ruling.Terms(decision.orElseThrow(), text.orElse(null), reason.orElse(null), note.orElse(null));
        }

        private void holdTogether(Fields fields, Decision made) {
            switch (made) {
                case PUBLISH -> {
                    if (reason != null) {
                        fields.wrong("/reason", "belongs to a rejection");
                    }
                    // Not as if it were not stated: that would publish what the moderator took out.
                    if (publishedText != null && publishedText.isBlank()) {
                        fields.wrong("/publishedText", "has nothing to publish: reject it instead");
                    }
                }
                case REJECT -> {
                    if (reason == null) {
                        fields.wrong("/reason", "is required for a rejection");
                    }
                    if (publishedText != null) {
                        fields.wrong("/publishedText", "belongs to a publication");
                    }
                }
            }
        }
    }

    /** A reply as it is sent. */
    record ReplyBody(@Nullable String text) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        String checked() {
            Fields fields = new Fields();
            var text = fields.requiredText("/text", this.text, REPLY);
            fields.refuse();
            return text.orElseThrow();
        }
    }

    /** What a comment led to, as it is sent. */
    record UseBody(@Nullable String kind, @Nullable String ref) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Use use() {
            Fields fields = new Fields();
            var kind = fields.requiredChoice("/kind", this.kind, Use.Kind.values());
            var ref = fields.required("/ref", this.ref, Optional.ofNullable(this.ref));
            kind.ifPresent(of -> ref.ifPresent(to -> check(fields, of, to)));
            fields.refuse();
            return new Use(kind.orElseThrow(), ref.orElseThrow());
        }

        private static void check(Fields fields, Use.Kind kind, String ref) {
            switch (kind) {
                case ASSESSMENT -> {
                    if (GoalNumber.parse(ref).isEmpty()) {
                        fields.wrong("/ref", "must be the number of a goal, 1-17");
                    }
                }
                case EVALUATION -> {
                    if (!PROJECT.matcher(ref).matches()) {
                        fields.wrong("/ref", "must be the id of a project");
                    }
                }
            }
        }
    }
}
