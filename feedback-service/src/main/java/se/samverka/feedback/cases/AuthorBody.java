package se.samverka.feedback.cases;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.feedback.cases.Opinion.Kind;
import se.samverka.feedback.cases.Opinion.Language;
import se.samverka.kit.http.Fields;

/** What residents send, and the limits it is held against. A property may be missing or null: not stated. */
final class AuthorBody {

    private static final int TEXT = 2_000;
    private static final int NAME = 200;
    private static final int EMAIL = 254;
    /** Nothing that means something in a mailto link: a moderator's page makes one of it. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@?&%#,;<>\"]{1,64}@[^\\s@.?&%#,;<>\"]+(\\.[^\\s@.?&%#,;<>\"]+)+");

    private AuthorBody() {}

    /** A vote, a comment or both, as it is sent. */
    record OpinionBody(
            @Nullable Boolean useful,
            @Nullable String comment,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Opinion opinion() {
            Fields fields = new Fields();
            var kind = fields.choice("/kind", this.kind, Kind.values());
            var language = readLanguage(fields, this.language);
            var comment = readComment(fields, this.comment, name, email);
            if (useful == null && !stated(this.comment)) {
                fields.wrong("/comment", "is required where useful is not stated");
            }
            fields.refuse();
            return new Opinion(kind.orElse(Kind.COMMENT), language.orElse(null), useful, comment.orElse(null));
        }
    }

    /** A comment that is added or changed, as it is sent. */
    record CommentBody(
            @Nullable String comment,
            @Nullable String name,
            @Nullable String email) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Comment checked() {
            Fields fields = new Fields();
            var comment = fields.required("/comment", this.comment, readComment(fields, this.comment, name, email));
            fields.refuse();
            return comment.orElseThrow();
        }
    }

    /** Why a rejection is appealed, as it is sent. */
    record AppealBody(@Nullable String text) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        String checked() {
            Fields fields = new Fields();
            var text = fields.requiredText("/text", this.text, TEXT);
            fields.refuse();
            return text.orElseThrow();
        }
    }

    /** What is said of a reply, as it is sent. */
    record RatingBody(@Nullable Boolean helped) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        boolean checked() {
            Fields fields = new Fields();
            var helped = fields.required("/helped", this.helped, Optional.ofNullable(this.helped));
            fields.refuse();
            return helped.orElseThrow();
        }
    }

    /** Name and address are for the reply to a comment; without one they are not taken. */
    private static Optional<Comment> readComment(
            Fields fields, @Nullable String rawText, @Nullable String rawName, @Nullable String rawEmail) {
        var text = fields.text("/comment", rawText, TEXT);
        var name = fields.text("/name", rawName, NAME);
        var email = readEmail(fields, rawEmail);
        if (!stated(rawText) && stated(rawName)) {
            fields.wrong("/name", "is only taken with a comment");
        }
        if (!stated(rawText) && stated(rawEmail)) {
            fields.wrong("/email", "is only taken with a comment");
        }
        return text.map(said -> new Comment(said, name.orElse(null), email.orElse(null)));
    }

    /** An address that a mail could be sent to. */
    static Optional<String> readEmail(Fields fields, @Nullable String raw) {
        var email = fields.text("/email", raw, EMAIL);
        return email.isPresent() && !ADDRESS.matcher(email.get()).matches()
                ? fields.wrong("/email", "must be an e-mail address, and without any of ? & % # , ; < > \"")
                : email;
    }

    private static Optional<Language> readLanguage(Fields fields, @Nullable String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(raw))
                .findFirst()
                .or(() -> fields.wrong("/language", "must be one of [sv, en]"));
    }

    private static boolean stated(@Nullable String raw) {
        return raw != null && !raw.isBlank();
    }
}
