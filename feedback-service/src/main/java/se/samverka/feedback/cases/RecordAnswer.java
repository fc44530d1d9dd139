package se.samverka.feedback.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Course.Appeal;
import se.samverka.feedback.cases.Course.Status;
import se.samverka.feedback.cases.ModeratorAnswer.PastDecision;
import se.samverka.feedback.cases.ModeratorAnswer.WholeCase;
import se.samverka.feedback.cases.PublicCase.PublicReply;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;

/** What is answered of cases as records. */
final class RecordAnswer {

    private RecordAnswer() {}

    /** That something was destroyed, when and why. @param role {@code null} = the rule alone */
    record Destroyed(
            String id,
            Rule.What what,
            String rule,
            @Nullable Role role,
            Instant at) {

        static Destroyed of(Destruction one) {
            return new Destroyed(one.key().id(), one.what(), one.rule(), one.role(), one.at());
        }
    }

    /**
     * A case as a public record that may be handed out once somebody has read it: who its author is, is masked; what
     * else of its texts must be, the hints help to find.
     *
     * @param comment as it was received
     * @param named whether its author gave a name
     * @param addressed whether its author gave an address
     * @param decisions newest first
     */
    record Disclosure(
            long version,
            String id,
            MunicipalityCode municipality,
            Subject subject,
            Opinion.Kind kind,
            Opinion.@Nullable Language language,
            @Nullable Boolean useful,
            @Nullable String comment,
            List<Hint> hints,
            boolean named,
            boolean addressed,
            Status status,
            Instant receivedAt,
            @Nullable String publishedText,
            @Nullable PublicReply reply,
            @Nullable Boolean replyHelped,
            @Nullable Appeal appeal,
            List<Hint> appealHints,
            List<PastDecision> decisions,
            List<Use> uses) {

        static Disclosure of(Versioned<Case> stored) {
            WholeCase whole = WholeCase.of(stored);
            return new Disclosure(
                    whole.version(),
                    whole.id(),
                    whole.municipality(),
                    whole.subject(),
                    whole.kind(),
                    whole.language(),
                    whole.useful(),
                    whole.comment(),
                    whole.hints(),
                    whole.name() != null,
                    whole.email() != null,
                    whole.status(),
                    whole.receivedAt(),
                    whole.publishedText(),
                    whole.reply(),
                    whole.replyHelped(),
                    whole.appeal(),
                    whole.appealHints(),
                    whole.decisions(),
                    whole.uses());
        }
    }
}
