package se.samverka.gateway.municipality;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.http.Paging;

/** Municipalities, in the API and on the site. */
@PageController
final class MunicipalityController {

    private final Named named;
    private final MunicipalityPages pages;

    MunicipalityController(Named named, MunicipalityPages pages) {
        this.named = named;
        this.pages = pages;
    }

    @GetMapping("/api/v1/municipalities")
    void listJson(Paging paging, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageAnswer.send(pages.list(paging, Part.of(paging, request)), request, response);
    }

    @GetMapping("/api/v1/municipalities/{municipality}")
    void json(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageAnswer.send(pages.overview(named.municipality(municipality)), request, response);
    }

    @GetMapping({"/kommuner", "/en/municipalities"})
    void listHtml(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageAnswer.send(pages.list(language(request)), request, response);
    }

    @GetMapping({"/kommuner/{municipality}", "/en/municipalities/{municipality}"})
    void html(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageAnswer.send(pages.overview(named.municipality(municipality), language(request)), request, response);
    }

    private static Language language(HttpServletRequest request) {
        return Addresses.languageOf(request.getRequestURI());
    }
}
