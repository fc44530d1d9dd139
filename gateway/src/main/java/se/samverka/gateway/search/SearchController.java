package se.samverka.gateway.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.Paging;

/** Search, in the API and on the site. Made anew for every reader: each asks for others. */
@PageController
final class SearchController {

    private final Pages pages;
    private final Search search;
    private final Signposts signposts;
    private final Municipalities municipalities;
    private final Html html;

    SearchController(Pages pages, Search search, Signposts signposts, Municipalities municipalities, Html html) {
        this.pages = pages;
        this.search = search;
        this.signposts = signposts;
        this.municipalities = municipalities;
        this.html = html;
    }

    @GetMapping("/api/v1/search")
    void json(
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SearchQuery query = SearchQuery.of(said, SearchQuery.language(said.get("language")));
        Page page = pages.passing(() -> Page.of(Kind.JSON, Json.bytes(search.find(query, paging))));
        PageAnswer.send(page, request, response);
    }

    @GetMapping({"/sok", "/en/search"})
    void html(
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        SearchQuery query = SearchQuery.of(said, language);
        Page page = pages.passing(() -> {
            SearchPage found = new SearchPage(
                    query,
                    query.text() == null ? null : search.find(query, paging),
                    paging.page() == 1 ? signposts.find(query) : List.of(),
                    municipalities.byName());
            Here here = Here.at(language, title(query), other -> found.part(Addresses.search(other), paging.page()));
            return Page.of(Kind.HTML, html.render("search", here, found));
        });
        PageAnswer.send(page, request, response);
    }

    private static String title(SearchQuery query) {
        Words words = Words.in(query.language());
        String text = query.text();
        return text == null ? words.of("search.title") : words.of("search.titleOf", words.brief(text));
    }
}
