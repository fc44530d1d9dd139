package se.samverka.gateway.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;
import tools.jackson.databind.node.ObjectNode;

/** Shows forms, with what stands in them and what was wrong with it. */
final class TaskPages {

    private final ProjectForms forms;
    private final Refusals refusals;
    private final LessonShelf shelf;
    private final Login login;
    private final PrivatePages pages;

    TaskPages(ProjectForms forms, LessonShelf shelf, Login login, PrivatePages pages) {
        this.forms = forms;
        this.refusals = new Refusals(forms);
        this.shelf = shelf;
        this.login = login;
        this.pages = pages;
    }

    /** A form as it is opened. @param unsent what was typed before and got lost on the way; empty = nothing */
    Attempt opened(Subject subject, Task task, Map<String, List<String>> unsent) {
        if (unsent.isEmpty()) {
            return Attempt.first(forms.filled(task, subject), subject.version());
        }
        return sent(task, new Typed(unsent)).refused(Refusal.of(200, "task.unsent"));
    }

    /** A form as it was sent. */
    Attempt sent(Task task, HttpServletRequest request) {
        return sent(task, Typed.of(request.getParameterMap()));
    }

    private Attempt sent(Task task, Typed typed) {
        return Attempt.sent(typed, forms.of(task).tidied(typed));
    }

    /** What the owner is sent. */
    ObjectNode json(Task task, Attempt attempt) {
        return forms.of(task).json(attempt.typed());
    }

    /** The form that the owner did not accept. */
    Attempt refused(Outcome.Refused refused, Attempt attempt, Task task, Subject now, HttpServletRequest request) {
        return refusals.read(refused, attempt, task, now, Addresses.languageOf(request.getRequestURI()));
    }

    /** Shows a form. */
    void show(Subject subject, Task task, Attempt attempt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Words words = Words.in(language);
        Refusal refusal = attempt.refusal();
        String title = words.of(task);
        boolean wrong = refusal != null && refusal.status() == 400;
        Here here = Here.at(
                language,
                wrong ? words.of("task.wrong", title) : title,
                other -> subject.address(other, task),
                subject.way(language));
        TaskPage page = page(Desk.of(login.person(request), request), subject, task, attempt);
        pages.show(refusal == null ? 200 : refusal.status(), "task", here, page, response);
    }

    private TaskPage page(Desk desk, Subject subject, Task task, Attempt attempt) {
        ProjectState project = subject.project();
        if (project == null) {
            return new TaskPage(desk, subject, task, forms.of(task), attempt, 0, 0);
        }
        if (task != Task.CONSULT) {
            int learned = shelf.learned(project).size();
            return new TaskPage(desk, subject, task, forms.of(task), attempt, 0, learned);
        }
        LessonShelf.Found found = shelf.find(project, attempt.typed());
        return new TaskPage(desk, subject, task, LessonForms.consultation(found.choices()), attempt, found.found(), 0);
    }

    /** Leads to the project's page, and to the municipality's when the project is no more. */
    void lead(Subject subject, Task task, String project, HttpServletRequest request, HttpServletResponse response) {
        Language language = Addresses.languageOf(request.getRequestURI());
        String code = subject.municipality().code();
        pages.lead(
                task == Task.ERASE ? Addresses.work(language, code) : Addresses.work(language, code, project),
                response);
    }
}
