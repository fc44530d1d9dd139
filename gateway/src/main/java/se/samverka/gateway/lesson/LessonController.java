package se.samverka.gateway.lesson;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.search.FoundKind;
import se.samverka.gateway.search.Search;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.Paging;

/** Lessons across all municipalities, in the API and on the site. Made anew for every reader: each asks for others. */
@PageController
final class LessonController {

    private final Named named;
    private final Pages pages;
    private final Lessons lessons;
    private final LessonComposer composer;
    private final Search search;
    private final Html html;

    LessonController(Named named, Pages pages, Lessons lessons, LessonComposer composer, Search search, Html html) {
        this.named = named;
        this.pages = pages;
        this.lessons = lessons;
        this.composer = composer;
        this.search = search;
        this.html = html;
    }

    @GetMapping("/api/v1/lessons")
    void listJson(
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LessonQuery query = LessonQuery.of(said);
        Part part = Part.of(paging, request);
        Page page = pages.passing(() -> part.json(lessons.of(query), Lesson::key));
        PageAnswer.send(page, request, response);
    }

    @GetMapping("/api/v1/municipalities/{municipality}/lessons/{lesson}")
    void json(
            @PathVariable String municipality,
            @PathVariable String lesson,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Municipality place = named.municipality(municipality);
        Page page = pages.passing(() -> {
            Lesson found = lessons.known(place.code(), lesson);
            return Page.of(Kind.JSON, found.version(), Json.bytes(found));
        });
        PageAnswer.send(page, request, response);
    }

    @GetMapping({"/lardomar", "/en/lessons"})
    void listHtml(
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        LessonQuery query = LessonQuery.of(said);
        Page page = pages.passing(() -> {
            List<Lesson> exact = lessons.of(query);
            List<Lesson> found = exact.isEmpty() ? alike(query, language) : exact;
            List<LessonPage> part = composer.compose(paging.of(found).items());
            LessonList list = new LessonList(query, part, found.size(), exact.isEmpty(), paging);
            Here here = Here.at(
                    language,
                    Words.in(language).of("lessons.title"),
                    other -> list.part(Addresses.lessons(other), paging.page()));
            return Page.of(Kind.HTML, html.render("lessons", here, list));
        });
        PageAnswer.send(page, request, response);
    }

    /** Where no lesson has what was typed, letter by letter: those that the site's search finds, in the order of this list. */
    private List<Lesson> alike(LessonQuery query, Language language) {
        String words = query.words();
        if (words == null) {
            return List.of();
        }
        Set<String> keys = search.keys(FoundKind.LESSON, words, language);
        return lessons.of(query.withoutWords()).stream()
                .filter(lesson -> keys.contains(lesson.key()))
                .toList();
    }

    @GetMapping({"/kommuner/{municipality}/lardomar/{lesson}", "/en/municipalities/{municipality}/lessons/{lesson}"})
    void html(
            @PathVariable String municipality,
            @PathVariable String lesson,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Municipality place = named.municipality(municipality);
        Page page = pages.passing(() -> {
            Lesson found = lessons.known(place.code(), lesson);
            Here here = Here.at(
                    language,
                    found.title(),
                    other -> Addresses.lesson(other, place.code(), lesson),
                    Here.municipalities(language),
                    Here.municipality(language, place),
                    new Here.Step(Words.in(language).of("lessons.title"), Addresses.lessons(language)));
            LessonPage shown = composer.compose(List.of(found)).getFirst();
            return Page.of(Kind.HTML, found.version(), html.render("lesson", here, shown));
        });
        PageAnswer.send(page, request, response);
    }
}
