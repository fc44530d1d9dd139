package se.samverka.gateway.indicator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.http.Paging;

/** Indicators, in the API and on the site. */
@PageController
final class IndicatorController {

    private final Named named;
    private final IndicatorPages pages;

    IndicatorController(Named named, IndicatorPages pages) {
        this.named = named;
        this.pages = pages;
    }

    @GetMapping("/api/v1/municipalities/{municipality}/indicators")
    void listJson(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable String goal,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Page page = pages.list(named.municipality(municipality), IndicatorQuery.of(goal), Part.of(paging, request));
        PageAnswer.send(page, request, response);
    }

    @GetMapping("/api/v1/municipalities/{municipality}/indicators/{indicator}")
    void json(
            @PathVariable String municipality,
            @PathVariable String indicator,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageAnswer.send(pages.json(named.municipality(municipality), indicator), request, response);
    }

    @GetMapping({"/kommuner/{municipality}/matt", "/en/municipalities/{municipality}/indicators"})
    void listHtml(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable String goal,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Page page = pages.list(
                named.municipality(municipality),
                IndicatorQuery.of(goal),
                paging,
                Addresses.languageOf(request.getRequestURI()));
        PageAnswer.send(page, request, response);
    }

    @GetMapping({"/kommuner/{municipality}/matt/{indicator}", "/en/municipalities/{municipality}/indicators/{indicator}"
    })
    void html(
            @PathVariable String municipality,
            @PathVariable String indicator,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Page page =
                pages.html(named.municipality(municipality), indicator, Addresses.languageOf(request.getRequestURI()));
        PageAnswer.send(page, request, response);
    }
}
