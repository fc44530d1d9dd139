package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.feedback.cases.AuthorAnswer.Sent;
import se.samverka.feedback.cases.AuthorBody.OpinionBody;
import se.samverka.feedback.project.Projects;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.security.MunicipalityCode;

/** What residents send, from the pages of goals and projects. A body is checked before the path is looked up. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}")
class ReceptionController {

    private final Cases cases;
    private final AuthorTokens tokens;
    private final Projects projects;
    private final Municipalities municipalities;

    ReceptionController(Cases cases, AuthorTokens tokens, Projects projects, Municipalities municipalities) {
        this.cases = cases;
        this.tokens = tokens;
        this.projects = projects;
        this.municipalities = municipalities;
    }

    @PostMapping("/goals/{g}/feedback")
    ResponseEntity<Sent> onGoal(
            @PathVariable String m,
            @PathVariable String g,
            Optional<Idempotency> request,
            @RequestBody OpinionBody body) {
        Opinion opinion = body.opinion();
        return receive(municipalities.named(m), request, Subject.of(GoalNumber.named(g)), opinion);
    }

    @PostMapping("/projects/{id}/feedback")
    ResponseEntity<Sent> onProject(
            @PathVariable String m,
            @PathVariable String id,
            @RequestHeader(name = HeaderNames.WRITTEN, required = false) @Nullable String written,
            Optional<Idempotency> request,
            @RequestBody OpinionBody body) {
        Opinion opinion = body.opinion();
        MunicipalityCode municipality = municipalities.named(m);
        projects.await(municipality, id, written);
        return receive(municipality, request, Subject.ofProject(id), opinion);
    }

    private ResponseEntity<Sent> receive(
            MunicipalityCode municipality, Optional<Idempotency> request, Subject subject, Opinion opinion) {
        AuthorToken token = tokens.issue(municipality, request);
        Written<Case> written = cases.receive(token, request, subject, opinion);
        Versioned<Case> now = written.repeated()
                ? cases.read(token)
                : new Versioned<>(written.key(), written.version(), written.state());
        return Answers.created(
                URI.create(AuthorController.PATH + "/" + token.text()),
                Sent.of(token, now.version(), requireNonNull(now.state())),
                now.version(),
                written.receipt(),
                written.repeated());
    }
}
