package se.samverka.goals.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.Frame;
import se.samverka.frame.TargetCode;
import se.samverka.kit.http.Fields;
import se.samverka.kit.http.Fields.TextBody;

/** What is sent to goals, and the limits it is held against. A property may be missing or null: not stated. */
final class GoalBody {

    private static final int TEXT = 4_000;
    private static final int REFERENCE = 100;
    private static final int EVIDENCE = 100;
    private static final int TARGETS = 30;

    private GoalBody() {}

    /** An assessment as it is sent. */
    record AssessmentBody(
            @Nullable String status,
            @Nullable TextBody rationale,
            @Nullable String basis,
            @Nullable String confidence,
            @Nullable String assessedOn,
            @Nullable List<@Nullable EvidenceBody> evidence) {

        /**
         * @param today no assessment is made later than the day after
         * @throws Problem 400
         */
        Assessment.Terms terms(LocalDate today) {
            Fields fields = new Fields();
            var status = fields.requiredChoice("/status", this.status, Assessment.Status.values());
            var rationale = fields.requiredLocalized("/rationale", this.rationale, TEXT);
            var basis = fields.requiredChoice("/basis", this.basis, Assessment.Basis.values());
            var confidence = fields.choice("/confidence", this.confidence, Assessment.Confidence.values());
            var assessedOn = fields.date("/assessedOn", this.assessedOn)
                    .flatMap(day -> day.isAfter(today.plusDays(1))
                            ? fields.wrong("/assessedOn", "must be tomorrow at the latest")
                            : Optional.of(day));
            var evidence = fields.each(
                    "/evidence", this.evidence, EVIDENCE, (pointer, body) -> body.evidence(fields, pointer));
            fields.refuse();
            return new Assessment.Terms(
                    status.orElseThrow(),
                    rationale.orElseThrow(),
                    basis.orElseThrow(),
                    confidence.orElse(null),
                    assessedOn.orElse(null),
                    evidence);
        }
    }

    /** Evidence as it is sent. */
    record EvidenceBody(@Nullable String kind, @Nullable String ref) {

        private Optional<Assessment.Evidence> evidence(Fields fields, String pointer) {
            var kind = fields.requiredChoice(pointer + "/kind", this.kind, Assessment.Evidence.Kind.values());
            var ref = fields.requiredText(pointer + "/ref", this.ref, REFERENCE);
            return kind.flatMap(k -> ref.map(r -> new Assessment.Evidence(k, r)));
        }
    }

    /** A gap as it is sent. */
    record GapBody(
            @Nullable String scope,
            @Nullable TextBody reason,
            @Nullable String owner,
            @Nullable String nextCheck,
            @Nullable List<@Nullable String> targets) {

        /** @param goal the goal's number as in the path @throws Problem 400 */
        Gap.Terms terms(String goal, Frame frame) {
            Fields fields = new Fields();
            var scope = fields.requiredChoice("/scope", this.scope, Gap.Scope.values());
            var reason = fields.requiredLocalized("/reason", this.reason, TEXT);
            var owner = fields.unit("/owner", this.owner);
            var nextCheck = fields.date("/nextCheck", this.nextCheck);
            var targets = fields.each(
                    "/targets",
                    this.targets,
                    TARGETS,
                    (pointer, code) -> TargetCode.parse(code)
                            .filter(target -> frame.has(target)
                                    && target.goal().toString().equals(goal))
                            .or(() ->
                                    fields.wrong(pointer, "must be a target of this goal, written as 17.18 or 16.a")));
            fields.refuse();
            return new Gap.Terms(
                    scope.orElseThrow(), reason.orElseThrow(), owner.orElse(null), nextCheck.orElse(null), targets);
        }
    }

    /** Why a gap is closed, as it is sent. */
    record ClosingBody(@Nullable String reason) {

        /** @throws Problem 400 */
        String checked() {
            Fields fields = new Fields();
            var reason = fields.requiredText("/reason", this.reason, TEXT);
            fields.refuse();
            return reason.orElseThrow();
        }
    }
}
