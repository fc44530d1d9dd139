package se.samverka.feedback.cases;

import jakarta.servlet.http.HttpServletRequest;
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
import se.samverka.feedback.cases.Reception.Received;
import se.samverka.feedback.limits.Senders;
import se.samverka.feedback.project.Projects;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.security.MunicipalityCode;

/** What residents send, from the pages of goals and projects. A body is checked before the path is looked up. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}")
class ReceptionController {

    private final Reception reception;
    private final Senders senders;
    private final Projects projects;
    private final Municipalities municipalities;

    ReceptionController(Reception reception, Senders senders, Projects projects, Municipalities municipalities) {
        this.reception = reception;
        this.senders = senders;
        this.projects = projects;
        this.municipalities = municipalities;
    }

    @PostMapping("/goals/{g}/feedback")
    ResponseEntity<Sent> onGoal(
            @PathVariable String m,
            @PathVariable String g,
            Optional<Idempotency> request,
            HttpServletRequest from,
            @RequestBody OpinionBody body) {
        Opinion opinion = body.opinion();
        return answer(reception.receive(
                municipalities.named(m), request, Subject.of(GoalNumber.named(g)), opinion, senders.of(from)));
    }

    @PostMapping("/projects/{id}/feedback")
    ResponseEntity<Sent> onProject(
            @PathVariable String m,
            @PathVariable String id,
            @RequestHeader(name = HeaderNames.WRITTEN, required = false) @Nullable String written,
            Optional<Idempotency> request,
            HttpServletRequest from,
            @RequestBody OpinionBody body) {
        Opinion opinion = body.opinion();
        MunicipalityCode municipality = municipalities.named(m);
        projects.await(municipality, id, written);
        return answer(reception.receive(municipality, request, Subject.ofProject(id), opinion, senders.of(from)));
    }

    private static ResponseEntity<Sent> answer(Received received) {
        return Answers.created(
                URI.create(AuthorController.PATH + "/" + received.token().text()),
                Sent.of(received.token(), received.version(), received.now()),
                received.version(),
                received.written().receipt(),
                received.written().repeated());
    }
}
