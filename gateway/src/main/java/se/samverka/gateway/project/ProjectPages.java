package se.samverka.gateway.project;

import java.util.Set;
import se.samverka.gateway.feedback.FeedbackListener;
import se.samverka.gateway.feedback.PublishedComment;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.lesson.LessonListener;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.Paging;

/** Project pages and lists of projects, as JSON and as HTML. */
final class ProjectPages implements ProjectListener, FeedbackListener, LessonListener {

    private final Pages pages;
    private final Projects projects;
    private final ProjectComposer composer;
    private final Html html;

    ProjectPages(Pages pages, Projects projects, ProjectComposer composer, Html html) {
        this.pages = pages;
        this.projects = projects;
        this.composer = composer;
        this.html = html;
    }

    @Override
    public void projectChanged(String municipality, String id, Set<Integer> goals) {
        drop(municipality, id);
    }

    @Override
    public void feedbackChanged(String municipality, Subject subject) {
        if (subject.project() != null) {
            drop(municipality, subject.project());
        }
    }

    @Override
    public void lessonChanged(String municipality, String project) {
        drop(municipality, project);
    }

    private void drop(String municipality, String id) {
        pages.drop(apiPath(municipality, id));
        for (Language language : Language.values()) {
            pages.drop(Addresses.project(language, municipality, id));
        }
    }

    Page json(Municipality municipality, String id) {
        return pages.view(apiPath(municipality.code(), id), () -> {
            ProjectPage page = composer.compose(municipality, id);
            return Page.of(Kind.JSON, page.project().version(), Json.bytes(page));
        });
    }

    Page html(Municipality municipality, String id, Language language) {
        return pages.view(Addresses.project(language, municipality.code(), id), () -> {
            ProjectPage page = composer.compose(municipality, id);
            Here here = Here.at(
                    language,
                    page.project().name() + " – " + municipality.name(),
                    other -> Addresses.project(other, municipality.code(), id),
                    Here.municipalities(language),
                    Here.municipality(language, municipality),
                    projectsStep(language, municipality));
            return Page.of(Kind.HTML, page.project().version(), html.render("project", here, page));
        });
    }

    Page list(Municipality municipality, ProjectQuery query, Part part) {
        return pages.passing(() -> part.json(projects.of(municipality.code(), query), ProjectCard::id));
    }

    Page list(Municipality municipality, ProjectQuery query, Paging paging, Language language) {
        return pages.passing(() -> {
            String code = municipality.code();
            ProjectList list = ProjectList.of(
                    municipality,
                    query,
                    projects.of(code, ProjectQuery.ALL),
                    projects.of(code, query),
                    paging,
                    Words.in(language));
            Here here = Here.at(
                    language,
                    Words.in(language).of("projects.pageTitle", municipality.name()),
                    other -> list.part(Addresses.projects(other, code), paging.page()),
                    Here.municipalities(language),
                    Here.municipality(language, municipality));
            return Page.of(Kind.HTML, html.render("projects", here, list));
        });
    }

    Page feedback(Municipality municipality, String id, Part part) {
        return pages.passing(() -> part.json(composer.comments(municipality, id), PublishedComment::id));
    }

    private static Here.Step projectsStep(Language language, Municipality municipality) {
        return new Here.Step(
                Words.in(language).of("projects.title"), Addresses.projects(language, municipality.code()));
    }

    private static String apiPath(String municipality, String id) {
        return "/api/v1/municipalities/" + municipality + "/projects/" + id;
    }
}
