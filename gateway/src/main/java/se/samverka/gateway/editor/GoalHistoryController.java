package se.samverka.gateway.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverka.gateway.page.PageController;
import se.samverka.kit.http.Paging;

/** How a goal has been assessed until now. */
@PageController
final class GoalHistoryController {

    private final GoalVisits visits;
    private final GoalHistoryPages pages;

    GoalHistoryController(GoalVisits visits, GoalHistoryPages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping({
        "/kommuner/{municipality}/arbete/mal/{goal}/historik",
        "/en/municipalities/{municipality}/work/goals/{goal}/history"
    })
    void show(
            @PathVariable Map<String, String> path,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<GoalAtWork> begun = visits.begin(path, request, response);
        if (begun.isPresent()) {
            pages.show(begun.get(), paging);
        }
    }
}
