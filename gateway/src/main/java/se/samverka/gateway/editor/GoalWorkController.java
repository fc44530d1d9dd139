package se.samverka.gateway.editor;

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

/** The goals of a municipality, and each of them, as an editor sees them. */
@PageController
final class GoalWorkController {

    private final GoalVisits visits;
    private final GoalWorkPages pages;
    private final Receipts receipts;

    GoalWorkController(GoalVisits visits, GoalWorkPages pages, Receipts receipts) {
        this.visits = visits;
        this.pages = pages;
        this.receipts = receipts;
    }

    @GetMapping({"/kommuner/{municipality}/arbete/mal", "/en/municipalities/{municipality}/work/goals"})
    void all(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, request, response);
        if (begun.isPresent()) {
            pages.showAll(begun.get());
        }
    }

    @GetMapping({"/kommuner/{municipality}/arbete/mal/{goal}", "/en/municipalities/{municipality}/work/goals/{goal}"})
    void one(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> allowed = visits.begin(path.getOrDefault("municipality", ""), request, response);
        if (allowed.isPresent()) {
            Receipts.Seen seen = receipts.seen(request, response);
            pages.show(visits.work(allowed.get(), path), seen);
        }
    }
}
