package se.samverka.gateway.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;

/**
 * What the site has to say of itself: how accessible it is and where to report what is not (the Swedish law 2018:1937, 13 §), and
 * where its data are from.
 */
@PageController
final class StatementController {

    private final Pages pages;
    private final Html html;

    StatementController(Pages pages, Html html) {
        this.pages = pages;
        this.html = html;
    }

    @GetMapping({"/tillganglighet", "/en/accessibility"})
    void accessibility(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("accessibility", Addresses::accessibility, request, response);
    }

    @GetMapping({"/om-data", "/en/about-the-data"})
    void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("data", Addresses::data, request, response);
    }

    /** @param name of the template, and of its words */
    private void show(
            String name, Function<Language, String> address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Here here = Here.at(language, Words.in(language).of("about." + name), address);
        Page page = pages.fixed(address.apply(language), () -> Page.of(Kind.HTML, html.render(name, here, name)));
        PageAnswer.send(page, request, response);
    }
}
