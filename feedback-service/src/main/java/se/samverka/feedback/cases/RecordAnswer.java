package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Case.Publication;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Course.Appeal;
import se.samverka.feedback.cases.Course.Status;
import se.samverka.feedback.cases.ModeratorAnswer.PastDecision;
import se.samverka.feedback.cases.Opinion.Comment;
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
            Case now = requireNonNull(stored.state());
            CaseKey key = CaseKey.parse(stored.key());
            Opinion opinion = now.opinion();
            Optional<Comment> comment = Optional.ofNullable(opinion.comment());
            return new Disclosure(
                    stored.version(),
                    key.id(),
                    key.municipality(),
                    now.subject(),
                    opinion.kind(),
                    opinion.language(),
                    opinion.useful(),
                    comment.map(Comment::text).orElse(null),
                    comment.map(said -> Hint.in(said.text())).orElse(List.of()),
                    comment.map(Comment::name).isPresent(),
                    comment.map(Comment::email).isPresent(),
                    now.course().status(),
                    now.receivedAt(),
                    now.publication().map(Publication::text).orElse(null),
                    PublicReply.of(now.reply()),
                    now.reply() == null ? null : now.reply().helped(),
                    now.course().appeal(),
                    Hint.in(now.course().appeal()),
                    now.course().rulings().stream().map(PastDecision::of).toList(),
                    now.uses());
        }
    }
}
