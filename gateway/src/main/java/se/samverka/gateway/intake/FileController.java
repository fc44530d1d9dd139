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

    private static final Refusal LATER = Refusal.of(503, "intake.later");
    private static final Refusal TOO_LARGE = Refusal.of(413, "intake.tooLarge");

    private final Visits visits;
    private final FileOffice office;
    private final KeptFiles files;
    private final FilePages pages;
    private final long most;

    FileController(Visits visits, FileOffice office, KeptFiles files, FilePages pages, IntakeSettings settings) {
        this.visits = visits;
        this.office = office;
        this.files = files;
        this.pages = pages;
        this.most = settings.maxFile().toBytes();
    }

    @GetMapping({SV, EN})
    void open(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, Role.EDITOR, request, response);
        if (begun.isPresent()) {
            pages.show(begun.get(), request.getParameter(LargeForms.TOO_LARGE) == null ? null : TOO_LARGE);
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
        String key = request.getParameter("kept");
        if (key == null) {
            trial(visit);
            return;
        }
        Optional<KeptFile> kept = files.find(key, whose(visit));
        if (kept.isEmpty()) {
            pages.show(visit, Refusal.of(410, "intake.fileGone"));
        } else {
            read(visit, key, kept.get());
        }
    }

    private void trial(Visit visit) throws IOException {
        Optional<KeptFile> sent = sent(visit);
        if (sent.isEmpty() || sent.get().bytes().length > most) {
            pages.show(visit, sent.isEmpty() ? Refusal.of(400, "intake.noFile") : TOO_LARGE);
            return;
        }
        try {
            switch (office.check(visit, sent.get().bytes(), UUID.randomUUID().toString())) {
                case Outcome.Done done -> pages.trial(visit, done, files.keep(sent.get()), sent.get());
                case Outcome.Refused refused -> refuse(visit, refused, "", "");
            }
        } catch (Problem e) {
            later(e, visit, files.keep(sent.get()), sent.get().name());
        }
    }

    private void read(Visit visit, String key, KeptFile file) throws IOException {
        try {
            switch (office.read(visit, file.bytes(), key)) {
                case Outcome.Done done -> pages.lead(visit, done.id());
                case Outcome.Refused refused -> refuse(visit, refused, key, file.name());
            }
        } catch (Problem e) {
            later(e, visit, key, file.name());
        }
    }

    /** @param kept key of the file, to be sent again as it is; empty = that would be of no use */
    private void refuse(Visit visit, Outcome.Refused refused, String kept, String name) throws IOException {
        switch (refused.status()) {
            case 401 -> visits.again(visit);
            case 403 -> pages.show(visit, Refusal.of(403, "task.forbidden"));
            case 409 -> pages.again(visit, Refusal.of(409, "intake.running"), kept, name);
            case 400, 413, 415 ->
                pages.show(visit, Refusal.of(refused.status(), "intake.badFile").withDetail(refused.detail()));
            default -> pages.again(visit, LATER, kept, name);
        }
    }

    private void later(Problem problem, Visit visit, String kept, String name) throws IOException {
        if (problem.status() != 503) {
            throw problem;
        }
        pages.again(visit, LATER, kept, name);
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

    /** The file that the form brought; empty when none was chosen. @throws Problem 400 */
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
