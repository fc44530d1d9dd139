package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samverka.feedback.cases.Course.Status;
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
        AuthorToken own = tokens.issue(municipality, request);
        if (opinion.comment() == null) {
            return store(own, subject, opinion);
        }
        // Set aside before the case is stored: of two at once the second finds it, and then the first's case.
        List<String> said = said(municipality, subject, opinion);
        AuthorToken first = repeats.of(sender, said, () -> own);
        if (first.equals(own) || cases.isThere(own)) {
            return store(own, subject, opinion);
        }
        return join(first, said, subject, opinion).orElseGet(() -> {
            repeats.forget(sender, said, first);
            return receive(municipality, request, subject, opinion, sender);
        });
    }

    private Received store(AuthorToken token, Subject subject, Opinion opinion) {
        Written<Case> written = cases.receive(token, subject, opinion);
        if (!written.repeated()) {
            return new Received(token, written.version(), requireNonNull(written.state()), written);
        }
        Versioned<Case> now = cases.read(token);
        return new Received(token, now.version(), requireNonNull(now.state()), written);
    }

    /**
     * The case of who said it first. Empty when it is over, or when its author has changed it since: what they added, a
     * name perhaps, is not for a neighbour who only said the same words.
     */
    private Optional<Received> join(AuthorToken first, List<String> said, Subject subject, Opinion opinion) {
        if (cases.isOver(first)) {
            return Optional.empty();
        }
        Received received = store(first, subject, opinion);
        if (!received.written().repeated()) {
            return Optional.of(received);
        }
        if (!isStill(received.now(), first.municipality(), said)) {
            return Optional.empty();
        }
        duplicates.increment();
        return Optional.of(received);
    }

    private static boolean isStill(Case now, MunicipalityCode municipality, List<String> said) {
        return now.course().status() != Status.WITHDRAWN
                && Repeats.same(said(municipality, now.subject(), now.opinion()), said);
    }

    /** All of it: whoever is shown the first case is shown nothing that they did not send themselves. */
    private static List<String> said(MunicipalityCode municipality, Subject subject, Opinion opinion) {
        Comment comment = requireNonNull(opinion.comment());
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
