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
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.feedback.cases.PublicCase.PublicReply;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;

/** What moderators are answered. */
final class ModeratorAnswer {

    private ModeratorAnswer() {}

    /**
     * A case that waits for a decision.
     *
     * @param text the comment as it was received
     * @param waitingSince what the queue is sorted by: when the comment came, or the appeal
     * @param appeal why its author asks for a second look; {@code null} = it is the first
     * @param appealHints at what to look in that
     */
    record Queued(
            String id,
            long version,
            String text,
            Subject subject,
            Instant receivedAt,
            Instant waitingSince,
            List<Hint> hints,
            Opinion.Kind kind,
            Opinion.@Nullable Language language,
            Status status,
            @Nullable Boolean useful,
            @Nullable String appeal,
            List<Hint> appealHints) {

        /** @throws NullPointerException when it does not wait */
        static Queued of(Versioned<Case> stored) {
            Case now = requireNonNull(stored.state());
            Course course = now.course();
            String text = requireNonNull(now.opinion().comment()).text();
            return new Queued(
                    CaseKey.parse(stored.key()).id(),
                    stored.version(),
                    text,
                    now.subject(),
                    now.receivedAt(),
                    requireNonNull(course.waitingSince()),
                    Hint.in(text),
                    now.opinion().kind(),
                    now.opinion().language(),
                    course.status(),
                    now.opinion().useful(),
                    course.appeal() == null ? null : course.appeal().text(),
                    Hint.in(course.appeal()));
        }
    }

    /**
     * The whole case.
     *
     * @param comment as it was received
     * @param hints at what a moderator should look at in it
     * @param publishedText {@code null} = it is not public
     * @param reply also when it is not public
     * @param appealHints at what to look in the appeal
     * @param decisions newest first
     */
    record WholeCase(
            long version,
            String id,
            MunicipalityCode municipality,
            Subject subject,
            Opinion.Kind kind,
            Opinion.@Nullable Language language,
            @Nullable Boolean useful,
            @Nullable String comment,
            List<Hint> hints,
            @Nullable String name,
            @Nullable String email,
            Status status,
            Instant receivedAt,
            @Nullable Instant waitingSince,
            @Nullable String publishedText,
            boolean edited,
            @Nullable PublicReply reply,
            @Nullable Boolean replyHelped,
            @Nullable Appeal appeal,
            List<Hint> appealHints,
            List<PastDecision> decisions,
            List<Use> uses) {

        static WholeCase of(Versioned<Case> stored) {
            return of(CaseKey.parse(stored.key()), stored.version(), requireNonNull(stored.state()));
        }

        static WholeCase of(CaseKey key, long version, Case now) {
            Opinion opinion = now.opinion();
            Course course = now.course();
            Optional<Comment> comment = Optional.ofNullable(opinion.comment());
            Optional<Publication> published = now.publication();
            return new WholeCase(
                    version,
                    key.id(),
                    key.municipality(),
                    now.subject(),
                    opinion.kind(),
                    opinion.language(),
                    opinion.useful(),
                    comment.map(Comment::text).orElse(null),
                    comment.map(said -> Hint.in(said.text())).orElse(List.of()),
                    comment.map(Comment::name).orElse(null),
                    comment.map(Comment::email).orElse(null),
                    course.status(),
                    now.receivedAt(),
                    course.waitingSince(),
                    published.map(Publication::text).orElse(null),
                    published.map(Publication::edited).orElse(false),
                    PublicReply.of(now.reply()),
                    now.reply() == null ? null : now.reply().helped(),
                    course.appeal(),
                    Hint.in(course.appeal()),
                    course.rulings().stream().map(PastDecision::of).toList(),
                    now.uses());
        }
    }

    /** One decision. @param publishedText {@code null} = as it was received, or not published */
    record PastDecision(
            Ruling.Decision decision,
            @Nullable String publishedText,
            Ruling.@Nullable Reason reason,
            @Nullable String note,
            Role role,
            Instant decidedAt) {

        static PastDecision of(Ruling ruling) {
            Ruling.Terms terms = ruling.terms();
            return new PastDecision(
                    terms.decision(),
                    terms.publishedText(),
                    terms.reason(),
                    terms.note(),
                    ruling.role(),
                    ruling.decidedAt());
        }
    }
}
