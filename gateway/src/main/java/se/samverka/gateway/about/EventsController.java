package se.samverka.gateway.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** The page for those who let another system follow the events. */
@PageController
final class EventsController {

    private final Pages pages;
    private final Html html;

    EventsController(Pages pages, Html html) {
        this.pages = pages;
        this.html = html;
    }

    @GetMapping({"/handelser", "/en/events"})
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        PageAnswer.send(pages.fixed(Addresses.events(language), () -> page(language)), request, response);
    }

    private Page page(Language language) {
        Here here = Here.at(language, Words.in(language).of("events.title"), Addresses::events);
        return Page.of(Kind.HTML, html.render("events", here, EventCatalogue.of(Documents.asyncApi())));
    }
}
