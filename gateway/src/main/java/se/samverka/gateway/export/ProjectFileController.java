package se.samverka.gateway.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.csv.Separator;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.ProjectQuery;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.Projects;
import se.samverka.kit.problem.Problem;

/** The register as a file. */
@PageController
final class ProjectFileController {

    private final Named named;
    private final Pages pages;
    private final Projects projects;

    ProjectFileController(Named named, Pages pages, Projects projects) {
        this.named = named;
        this.pages = pages;
        this.projects = projects;
    }

    @GetMapping("/api/v1/municipalities/{municipality}/projects.csv")
    void file(
            @PathVariable String municipality,
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ProjectQuery query = ProjectQuery.of(said);
        Separator separator = separator(said.getOrDefault("separator", ""));
        Municipality place = named.municipality(municipality);
        pages.requireCaughtUp();
        ProjectFile file = new ProjectFile(found(place.code(), query), separator);
        response.setHeader("Content-Disposition", "attachment; filename=\"projects-" + place.code() + ".csv\"");
        PageAnswer.send(Kind.CSV, "p-" + file.fingerprint(), file::writeTo, request, response);
    }

    private List<ProjectState> found(String municipality, ProjectQuery query) {
        return projects.inOrder(municipality, query).stream()
                .flatMap(card -> projects.find(municipality, card.id()).stream())
                .flatMap(held -> Stream.ofNullable(held.state()))
                .toList();
    }

    private static Separator separator(String said) {
        return switch (said) {
            case "", "semicolon" -> Separator.SEMICOLON;
            case "comma" -> Separator.COMMA;
            default -> throw Problem.badRequest("The parameter separator is semicolon or comma.");
        };
    }
}
