package se.samverka.gateway.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;

/** How municipalities deal with what is said, in the API and on the site. */
@PageController
final class ModerationController {

    private final Named named;
    private final ModerationPages pages;

    ModerationController(Named named, ModerationPages pages) {
        this.named = named;
        this.pages = pages;
    }

    @GetMapping("/api/v1/municipalities/{municipality}/moderation-statistics")
    void json(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageAnswer.send(pages.json(named.municipality(municipality)), request, response);
    }

    @GetMapping({"/kommuner/{municipality}/moderering", "/en/municipalities/{municipality}/moderation"})
    void html(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageAnswer.send(
                pages.html(named.municipality(municipality), Addresses.languageOf(request.getRequestURI())),
                request,
                response);
    }
}
