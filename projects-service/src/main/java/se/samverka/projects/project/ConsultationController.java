package se.samverka.projects.project;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Written;
import se.samverka.projects.register.KnownLessons;
import se.samverka.projects.register.RegisterKey;

/** The lessons that projects consult, over HTTP. */
@RestController
class ConsultationController {

    private final Projects projects;
    private final KnownLessons lessons;
    private final Municipalities municipalities;

    ConsultationController(Projects projects, KnownLessons lessons, Municipalities municipalities) {
        this.projects = projects;
        this.lessons = lessons;
        this.municipalities = municipalities;
    }

    @PostMapping("/api/v1/municipalities/{m}/projects/{id}/consulted-lessons")
    ResponseEntity<PublicProject> consult(
            @PathVariable String m,
            @PathVariable String id,
            Precondition precondition,
            Optional<Idempotency> request,
            @RequestBody ConsultationBody body) {
        ConsultationBody.Terms terms = body.terms(m, lessons);
        RegisterKey key = RegisterKey.named(municipalities.named(m), id);
        Written<Project> written = projects.consult(key, precondition, request, terms);
        PublicProject project = ProjectAnswer.shown(projects.after(written));
        return Answers.changed(project, project.version(), written.receipt());
    }
}
