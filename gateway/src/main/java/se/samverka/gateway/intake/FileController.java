package se.samverka.gateway.intake;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.intake.KeptFiles.KeptFile;
import se.samverka.gateway.page.PageController;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** Takes a register of projects from a file: tries it first, reads it in when told to, and shows how far it has come. */
@PageController
final class FileController {

    private static final String SV = "/kommuner/{municipality}/arbete/projektfil";
    private static final String EN = "/en/municipalities/{municipality}/work/project-file";
    private static final String ONE = "/{id}";

    private final Visits visits;
    private final FileOffice office;
    private final KeptFiles files;
    private final FilePages pages;

    FileController(Visits visits, FileOffice office, KeptFiles files, FilePages pages) {
        this.visits = visits;
        this.office = office;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping({SV, EN})
    void open(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, Role.EDITOR, request, response);
        if (begun.isPresent()) {
            pages.show(begun.get(), null);
        }
    }

    @PostMapping({SV, EN})
    void take(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, Role.EDITOR, request, response);
        if (begun.isEmpty()) {
            return;
        }
        Visit visit = begun.get();
        try {
            Optional<KeptFile> kept =
                    files.find(Objects.requireNonNullElse(request.getParameter("kept"), ""), whose(visit));
            if (request.getParameter("kept") != null) {
                read(visit, kept);
            } else {
                trial(visit);
            }
        } catch (Problem e) {
            if (e.status() != 503) {
                throw e;
            }
            pages.show(visit, Refusal.of(503, "task.later"));
        }
    }

    private void trial(Visit visit) throws IOException {
        Optional<KeptFile> sent = sent(visit);
        if (sent.isEmpty()) {
            pages.show(visit, Refusal.of(400, "intake.noFile"));
            return;
        }
        String key = UUID.randomUUID().toString();
        switch (office.check(visit, sent.get().bytes(), key)) {
            case Outcome.Done done ->
                pages.trial(visit, done, files.keep(sent.get()), sent.get().name());
            case Outcome.Refused refused -> refuse(visit, refused);
        }
    }

    private void read(Visit visit, Optional<KeptFile> kept) throws IOException {
        if (kept.isEmpty()) {
            pages.show(visit, Refusal.of(409, "intake.fileGone"));
            return;
        }
        String key = Objects.requireNonNull(visit.request().getParameter("kept"));
        switch (office.read(visit, kept.get().bytes(), key)) {
            case Outcome.Done done -> pages.lead(visit, done.id());
            case Outcome.Refused refused -> refuse(visit, refused);
        }
    }

    private void refuse(Visit visit, Outcome.Refused refused) throws IOException {
        switch (refused.status()) {
            case 401 -> visits.again(visit);
            case 403 -> pages.show(visit, Refusal.of(403, "task.forbidden"));
            case 409 -> pages.show(visit, Refusal.of(409, "intake.running"));
            case 400, 413, 415 ->
                pages.show(visit, Refusal.of(refused.status(), "intake.badFile").withDetail(refused.detail()));
            default -> pages.show(visit, Refusal.of(503, "task.later"));
        }
    }

    @GetMapping({SV + ONE, EN + ONE})
    void progress(
            @PathVariable String municipality,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, Role.EDITOR, request, response);
        if (begun.isPresent()) {
            pages.progress(begun.get(), office.progress(begun.get(), id));
        }
    }

    /** The file that the form brought; empty when none was chosen. @throws Problem 400, 413 */
    private static Optional<KeptFile> sent(Visit visit) throws IOException {
        try {
            Part part = visit.request().getPart("file");
            if (part == null || part.getSize() == 0) {
                return Optional.empty();
            }
            String name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
            return Optional.of(
                    new KeptFile(whose(visit), name, part.getInputStream().readAllBytes()));
        } catch (ServletException | IllegalStateException e) {
            throw Problem.badRequest("The form brings no file that can be read.");
        }
    }

    private static String whose(Visit visit) {
        return visit.municipality().code() + " " + visit.person().caller().subject();
    }
}
