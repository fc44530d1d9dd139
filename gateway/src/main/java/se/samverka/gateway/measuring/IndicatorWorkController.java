package se.samverka.gateway.measuring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.page.PageController;
import se.samverka.kit.http.Paging;

/** The indicators of a municipality, and each of them, as an editor sees them. */
@PageController
final class IndicatorWorkController {

    private final IndicatorVisits visits;
    private final IndicatorWorkPages pages;
    private final Receipts receipts;

    IndicatorWorkController(IndicatorVisits visits, IndicatorWorkPages pages, Receipts receipts) {
        this.visits = visits;
        this.pages = pages;
        this.receipts = receipts;
    }

    @GetMapping({"/kommuner/{municipality}/arbete/matt", "/en/municipalities/{municipality}/work/indicators"})
    void all(@PathVariable String municipality, Paging paging, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, request, response);
        if (begun.isPresent()) {
            Receipts.Seen seen = receipts.seen(request, response);
            pages.showAll(begun.get(), paging, seen);
        }
    }

    @GetMapping({
        "/kommuner/{municipality}/arbete/matt/{indicator}",
        "/en/municipalities/{municipality}/work/indicators/{indicator}"
    })
    void one(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(path.getOrDefault("municipality", ""), request, response);
        if (begun.isPresent()) {
            Receipts.Seen seen = receipts.seen(request, response);
            pages.show(visits.work(begun.get(), path), seen);
        }
    }
}
