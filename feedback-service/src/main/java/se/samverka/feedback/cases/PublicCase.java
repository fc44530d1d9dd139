package se.samverka.feedback.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Case.Publication;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Course.Status;
import se.samverka.kit.security.MunicipalityCode;

/**
 * What everyone may know of a case, as every event carries it. Its shape is {@code feedback-state.v1} in
 * {@code contracts}: no name, no address, and of texts only what is published.
 *
 * @param useful {@code null} when no vote was cast, or when it counts no longer
 * @param reply {@code null} when there is none, or when the comment is not public
 */
record PublicCase(
        long version,
        MunicipalityCode municipality,
        String id,
        Subject subject,
        Opinion.Kind kind,
        Opinion.@Nullable Language language,
        @Nullable Boolean useful,
        boolean commented,
        Status status,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        Ruling.@Nullable Reason reason,
        @Nullable String publishedText,
        @Nullable Instant publishedAt,
        boolean edited,
        @Nullable PublicReply reply,
        @Nullable Boolean replyHelped,
        List<Use> uses) {

    static PublicCase of(CaseKey key, long version, Case now) {
        Opinion opinion = now.opinion();
        Course course = now.course();
        Optional<Publication> published = now.publication();
        boolean counts = course.status() != Status.WITHDRAWN;
        return new PublicCase(
                version,
                key.municipality(),
                key.id(),
                now.subject(),
                opinion.kind(),
                opinion.language(),
                counts ? opinion.useful() : null,
                opinion.comment() != null,
                course.status(),
                now.receivedAt(),
                course.newest().map(Ruling::decidedAt).orElse(null),
                course.newest().map(ruling -> ruling.terms().reason()).orElse(null),
                published.map(Publication::text).orElse(null),
                published.map(Publication::publishedAt).orElse(null),
                published.map(Publication::edited).orElse(false),
                published.map(any -> PublicReply.of(now.reply())).orElse(null),
                now.reply() != null && counts ? now.reply().helped() : null,
                now.uses());
    }

    /** The municipality's reply. */
    record PublicReply(String text, Instant repliedAt) {

        static @Nullable PublicReply of(Case.@Nullable Reply reply) {
            return reply == null ? null : new PublicReply(reply.text(), reply.repliedAt());
        }
    }
}
