package se.samverka.projects.project;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.ProjectAnswer.Offered;
import se.samverka.projects.project.ProjectAnswer.OneTransfer;
import se.samverka.projects.project.StepBody.ReceiptBody;
import se.samverka.projects.project.StepBody.TransferBody;
import se.samverka.projects.register.RegisterKey;

/** The transfers of projects over HTTP. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}/projects/{id}/transfers")
class TransferController {

    private final Projects projects;
    private final Municipalities municipalities;

    TransferController(Projects projects, Municipalities municipalities) {
        this.projects = projects;
        this.municipalities = municipalities;
    }

    @PostMapping
    ResponseEntity<Offered> offer(
            @PathVariable String m,
            @PathVariable String id,
            Precondition precondition,
            Optional<Idempotency> request,
            @RequestBody TransferBody body) {
        Transfer.Terms terms = body.terms();
        RegisterKey key = key(m, id);
        Written<Project> written = projects.offer(key, precondition, request, terms);
        Offered offered = Offered.of(String.valueOf(written.result()), projects.after(written));
        return Answers.created(
                URI.create("/api/v1/municipalities/%s/projects/%s/transfers/%s"
                        .formatted(key.municipality(), key.id(), offered.id())),
                offered,
                offered.version(),
                written.receipt(),
                written.repeated());
    }

    @GetMapping("/{tid}")
    ResponseEntity<OneTransfer> transfer(@PathVariable String m, @PathVariable String id, @PathVariable String tid) {
        Versioned<Project> now = projects.read(key(m, id));
        return OneTransfer.of(now, tid)
                .map(transfer -> Answers.found(transfer, now.version()))
                .orElseThrow(() -> Problem.notFound("The project has no transfer with this id."));
    }

    @PostMapping("/{tid}/receipt")
    ResponseEntity<PublicProject> accept(
            @PathVariable String m,
            @PathVariable String id,
            @PathVariable String tid,
            Precondition precondition,
            @RequestBody ReceiptBody body) {
        Transfer.Receipt.Terms terms = body.terms();
        Written<Project> written = projects.accept(key(m, id), precondition, tid, terms);
        return Answers.changed(ProjectAnswer.shown(projects.after(written)), written.version(), written.receipt());
    }

    @PostMapping("/{tid}/follow-ups")
    ResponseEntity<PublicProject> followUp(
            @PathVariable String m,
            @PathVariable String id,
            @PathVariable String tid,
            Precondition precondition,
            Optional<Idempotency> request,
            @RequestBody FollowUpBody body) {
        FollowUp.Terms terms = body.terms(projects.today());
        Written<Project> written = projects.followUp(key(m, id), precondition, request, tid, terms);
        PublicProject project = ProjectAnswer.shown(projects.after(written));
        return Answers.changed(project, project.version(), written.receipt());
    }

    private RegisterKey key(String m, String id) {
        return RegisterKey.named(municipalities.named(m), id);
    }
}
