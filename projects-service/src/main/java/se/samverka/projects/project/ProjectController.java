package se.samverka.projects.project;

import static se.samverka.projects.project.ProjectAnswer.shown;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.frame.Frame;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Fields;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.project.RegistrationBody.Registration;
import se.samverka.projects.project.StepBody.EvaluationBody;
import se.samverka.projects.project.StepBody.Step;
import se.samverka.projects.project.StepBody.TransitionBody;
import se.samverka.projects.register.RegisterKey;

/** Projects over HTTP. A body is checked before the path is looked up: 400 comes before 404. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}/projects")
class ProjectController {

    private final Projects projects;
    private final Frame frame;
    private final Municipalities municipalities;

    ProjectController(Projects projects, Frame frame, Municipalities municipalities) {
        this.projects = projects;
        this.frame = frame;
        this.municipalities = municipalities;
    }

    @GetMapping
    ListBody<PublicProject> list(@PathVariable String m, Paging paging) {
        MunicipalityCode municipality = municipalities.named(m);
        return new ListBody<>(
                projects.page(municipality, paging).stream()
                        .map(ProjectAnswer::shown)
                        .toList(),
                paging.page(),
                paging.limit(),
                projects.count(municipality));
    }

    @PostMapping
    ResponseEntity<PublicProject> register(
            @PathVariable String m, Optional<Idempotency> request, @RequestBody RegistrationBody body) {
        Registration registration = body.registration(frame);
        Written<Project> written =
                projects.register(municipalities.named(m), request, registration.description(), registration.start());
        PublicProject project = shown(projects.after(written));
        return Answers.created(
                URI.create("/api/v1/municipalities/%s/projects/%s".formatted(project.municipality(), project.id())),
                project,
                project.version(),
                written.receipt(),
                written.repeated());
    }

    @GetMapping("/{id}")
    ResponseEntity<PublicProject> project(@PathVariable String m, @PathVariable String id) {
        Versioned<Project> now = projects.read(key(m, id));
        return Answers.found(shown(now), now.version());
    }

    @PutMapping("/{id}")
    ResponseEntity<PublicProject> describe(
            @PathVariable String m, @PathVariable String id, Precondition precondition, @RequestBody ProjectBody body) {
        Description description = body.description(new Fields(), frame);
        return changed(projects.describe(key(m, id), precondition, description));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> erase(@PathVariable String m, @PathVariable String id, Precondition precondition) {
        return Answers.removed(projects.erase(key(m, id), precondition).receipt());
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<PublicProject> move(
            @PathVariable String m,
            @PathVariable String id,
            Precondition precondition,
            @RequestBody TransitionBody body) {
        Step step = body.step();
        return changed(projects.move(key(m, id), precondition, step.to(), step.waiver()));
    }

    @PutMapping("/{id}/evaluation")
    ResponseEntity<PublicProject> evaluate(
            @PathVariable String m,
            @PathVariable String id,
            Precondition precondition,
            @RequestBody EvaluationBody body) {
        Evaluation.Terms terms = body.terms();
        return changed(projects.evaluate(key(m, id), precondition, terms));
    }

    private ResponseEntity<PublicProject> changed(Written<Project> written) {
        return Answers.changed(shown(projects.after(written)), written.version(), written.receipt());
    }

    private RegisterKey key(String m, String id) {
        return RegisterKey.named(municipalities.named(m), id);
    }
}
