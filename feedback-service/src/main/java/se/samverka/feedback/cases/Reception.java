package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.feedback.limits.Repeats;
import se.samverka.feedback.limits.Sender;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.security.MunicipalityCode;

/** Takes opinions in, each once: who sends the same again a moment later is told of the case that there is already. */
@Component
class Reception {

    private final Cases cases;
    private final AuthorTokens tokens;
    private final Repeats<AuthorToken> repeats;
    private final Counter duplicates;

    Reception(Cases cases, AuthorTokens tokens, Repeats<AuthorToken> repeats, MeterRegistry meters) {
        this.cases = cases;
        this.tokens = tokens;
        this.repeats = repeats;
        this.duplicates = Counter.builder("samverka.feedback.duplicates")
                .description("Comments that were there already")
                .register(meters);
    }

    /** @throws se.samverka.kit.problem.Problem 404, 410, 503 */
    Received receive(
            MunicipalityCode municipality,
            Optional<Idempotency> request,
            Subject subject,
            Opinion opinion,
            Sender sender) {
        AuthorToken token = opinion.comment() == null
                ? tokens.issue(municipality, request)
                : tokenOf(sender, said(municipality, subject, opinion, opinion.comment()), municipality, request);
        Written<Case> written = cases.receive(token, request, subject, opinion);
        if (!written.repeated()) {
            return new Received(token, written.version(), requireNonNull(written.state()), written);
        }
        Versioned<Case> now = cases.read(token);
        return new Received(token, now.version(), requireNonNull(now.state()), written);
    }

    /** The token is set aside before the case is stored: of two at once the second finds it, and then the first's case. */
    private AuthorToken tokenOf(
            Sender sender, List<String> said, MunicipalityCode municipality, Optional<Idempotency> request) {
        Optional<AuthorToken> earlier = repeats.earlier(sender, said);
        if (earlier.filter(cases::isOver).isPresent()) {
            repeats.forget(sender, said);
        } else if (earlier.isPresent()) {
            duplicates.increment();
        }
        return repeats.of(sender, said, () -> tokens.issue(municipality, request));
    }

    /** All of it: whoever is shown the first case is shown nothing that they did not send themselves. */
    private static List<String> said(MunicipalityCode municipality, Subject subject, Opinion opinion, Comment comment) {
        return List.of(
                municipality.value(),
                subject.toString(),
                opinion.kind().name(),
                String.valueOf(opinion.useful()),
                comment.text(),
                String.valueOf(comment.name()),
                String.valueOf(comment.email()));
    }

    /** An opinion that was taken in. @param written by this request, or by the one that it repeats */
    record Received(AuthorToken token, long version, Case now, Written<Case> written) {}
}
