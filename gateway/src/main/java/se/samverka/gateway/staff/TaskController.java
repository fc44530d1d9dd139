package se.samverka.gateway.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.problem.Problem;

/** The form of every task: shown, taken in, handed to the owner, and shown again when it was not accepted. */
@PageController
final class TaskController {

    private static final String REGISTER_SV = "/kommuner/{municipality}/arbete/nytt-projekt";
    private static final String REGISTER_EN = "/en/municipalities/{municipality}/work/new-project";
    private static final String TASK_SV = "/kommuner/{municipality}/arbete/projekt/{project}/{task}";
    private static final String TASK_EN = "/en/municipalities/{municipality}/work/projects/{project}/{task}";
    private static final String PART = "/{part}";

    private final Login login;
    private final Places places;
    private final ProjectOffice office;
    private final Receipts receipts;
    private final TaskPages pages;

    TaskController(Login login, Places places, ProjectOffice office, Receipts receipts, TaskPages pages) {
        this.login = login;
        this.places = places;
        this.office = office;
        this.receipts = receipts;
        this.pages = pages;
    }

    @GetMapping({REGISTER_SV, REGISTER_EN, TASK_SV, TASK_EN, TASK_SV + PART, TASK_EN + PART})
    void open(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Task task = task(path, request);
        Subject subject = subject(path, task, request);
        pages.show(subject, task, pages.opened(subject, task, login.unsent(request)), request, response);
    }

    @PostMapping({REGISTER_SV, REGISTER_EN, TASK_SV, TASK_EN, TASK_SV + PART, TASK_EN + PART})
    void take(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Task task = task(path, request);
        Subject subject = login.keeping(request, () -> subject(path, task, request));
        Attempt attempt = pages.sent(task, request);
        if (request.getParameter("more") != null) {
            pages.show(subject, task, attempt, request, response);
            return;
        }
        try {
            send(subject, task, attempt, request, response);
        } catch (Problem e) {
            if (e.status() != 503) {
                throw e;
            }
            pages.show(subject, task, attempt.refused(Refusal.of(503, "task.later")), request, response);
        }
    }

    private void send(
            Subject subject, Task task, Attempt attempt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> token = login.accessToken(request, response);
        if (token.isEmpty()) {
            login.again(request, response);
            return;
        }
        Outcome outcome = office.send(subject, task, pages.json(task, attempt), attempt, token.get(), response);
        switch (outcome) {
            case Outcome.Done done -> {
                Receipts.Done told = new Receipts.Done("task.done." + task.name(), List.of());
                receipts.await(told, done.receipt(), request, response);
                pages.lead(subject, task, done.id(), request, response);
            }
            case Outcome.Refused refused -> refuse(refused, subject, task, attempt, request, response);
        }
    }

    private void refuse(
            Outcome.Refused refused,
            Subject subject,
            Task task,
            Attempt attempt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (refused.status() == 401) {
            login.again(request, response);
            return;
        }
        if (refused.status() == 404 || refused.status() == 410) {
            throw Problem.of(refused.status(), "There is no such project.");
        }
        Subject now = places.now(subject);
        pages.show(now, task, pages.refused(refused, attempt, task, now, request), request, response);
    }

    private static Task task(Map<String, String> path, HttpServletRequest request) {
        String word = path.get("task");
        if (word == null) {
            return Task.REGISTER;
        }
        Language language = Addresses.languageOf(request.getRequestURI());
        return Task.at(language, word)
                .filter(task -> task != Task.REGISTER)
                .filter(task -> task.isAboutPart() == path.containsKey("part"))
                .orElseThrow(() -> Problem.notFound("There is no such form."));
    }

    private Subject subject(Map<String, String> path, Task task, HttpServletRequest request) {
        String municipality = path.getOrDefault("municipality", "");
        Person person = login.person(request);
        if (task == Task.REGISTER) {
            return places.municipality(municipality, person);
        }
        Subject project = places.project(municipality, path.getOrDefault("project", ""), person);
        return places.subject(task, project, path.getOrDefault("part", ""), person);
    }
}
