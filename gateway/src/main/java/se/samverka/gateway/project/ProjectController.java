package se.samverka.gateway.project;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.http.Paging;

/** Projects, in the API and on the site. */
@PageController
final class ProjectController {

    private final Named named;
    private final ProjectPages pages;

    ProjectController(Named named, ProjectPages pages) {
        this.named = named;
        this.pages = pages;
    }

    @GetMapping("/api/v1/municipalities/{municipality}/projects")
    void listJson(
            @PathVariable String municipality,
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ProjectQuery query = ProjectQuery.of(said);
        Part part = Part.of(paging, request);
        PageAnswer.send(pages.list(named.municipality(municipality), query, part), request, response);
    }

    @GetMapping("/api/v1/municipalities/{municipality}/projects/{project}")
    void json(
            @PathVariable String municipality,
            @PathVariable String project,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageAnswer.send(pages.json(named.municipality(municipality), project), request, response);
    }

    @GetMapping("/api/v1/municipalities/{municipality}/projects/{project}/feedback")
    void feedback(
            @PathVariable String municipality,
            @PathVariable String project,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Part part = Part.of(paging, request);
        PageAnswer.send(pages.feedback(named.municipality(municipality), project, part), request, response);
    }

    @GetMapping({"/kommuner/{municipality}/projekt", "/en/municipalities/{municipality}/projects"})
    void listHtml(
            @PathVariable String municipality,
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ProjectQuery query = ProjectQuery.of(said);
        PageAnswer.send(
                pages.list(
                        named.municipality(municipality), query, paging, Addresses.languageOf(request.getRequestURI())),
                request,
                response);
    }

    @GetMapping({"/kommuner/{municipality}/projekt/{project}", "/en/municipalities/{municipality}/projects/{project}"})
    void html(
            @PathVariable String municipality,
            @PathVariable String project,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageAnswer.send(
                pages.html(named.municipality(municipality), project, Addresses.languageOf(request.getRequestURI())),
                request,
                response);
    }
}
