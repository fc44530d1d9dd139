package se.samverka.feedback.cases;

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
import se.samverka.kit.security.MunicipalityCode;

/** What residents are answered. */
final class AuthorAnswer {

    private AuthorAnswer() {}

    /** Thanks. @param token the only way back to the case; shown here and nowhere else */
    record Sent(String id, long version, String token, Status status) {

        static Sent of(AuthorToken token, long version, Case now) {
            return new Sent(
                    token.key().id(), version, token.text(), now.course().status());
        }
    }

    /**
     * The author's own case.
     *
     * @param useful the vote, also when it counts no longer
     * @param comment as it was received
     * @param publishedText {@code null} = it is not public
     * @param reply also when it is not public
     * @param appealable whether an appeal is open
     * @param appeal {@code null} = none was made
     * @param decisions newest first
     */
    record OwnCase(
            long version,
            String id,
            MunicipalityCode municipality,
            Subject subject,
            Opinion.Kind kind,
            Opinion.@Nullable Language language,
            @Nullable Boolean useful,
            @Nullable String comment,
            @Nullable String name,
            @Nullable String email,
            Status status,
            Instant receivedAt,
            @Nullable Instant decidedAt,
            Ruling.@Nullable Reason reason,
            @Nullable String publishedText,
            boolean edited,
            @Nullable PublicReply reply,
            @Nullable Boolean replyHelped,
            boolean appealed,
            boolean appealable,
            @Nullable Appeal appeal,
            List<OwnDecision> decisions,
            List<Use> uses) {

        static OwnCase of(CaseKey key, long version, Case now) {
            Opinion opinion = now.opinion();
            Course course = now.course();
            Optional<Comment> comment = Optional.ofNullable(opinion.comment());
            Optional<Publication> published = now.publication();
            return new OwnCase(
                    version,
                    key.id(),
                    key.municipality(),
                    now.subject(),
                    opinion.kind(),
                    opinion.language(),
                    opinion.useful(),
                    comment.map(Comment::text).orElse(null),
                    comment.map(Comment::name).orElse(null),
                    comment.map(Comment::email).orElse(null),
                    course.status(),
                    now.receivedAt(),
                    course.newest().map(Ruling::decidedAt).orElse(null),
                    course.newest().map(ruling -> ruling.terms().reason()).orElse(null),
                    published.map(Publication::text).orElse(null),
                    published.map(Publication::edited).orElse(false),
                    PublicReply.of(now.reply()),
                    now.reply() == null ? null : now.reply().helped(),
                    course.appeal() != null,
                    course.appealable(),
                    course.appeal(),
                    course.rulings().stream().map(OwnDecision::of).toList(),
                    now.uses());
        }
    }

    /** One decision as the comment's author is told of it: its note is for the record. */
    record OwnDecision(Ruling.Decision decision, Ruling.@Nullable Reason reason, Instant decidedAt) {

        static OwnDecision of(Ruling ruling) {
            return new OwnDecision(ruling.terms().decision(), ruling.terms().reason(), ruling.decidedAt());
        }
    }
}
