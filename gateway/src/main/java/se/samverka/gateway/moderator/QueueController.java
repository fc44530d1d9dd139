package se.samverka.gateway.moderator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.feedback.DecidedCase.Which;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.page.PageController;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** What waits for moderators, and what they have decided. */
@PageController
final class QueueController {

    private final Visits visits;
    private final QueuePages pages;

    QueueController(Visits visits, QueuePages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping({"/kommuner/{municipality}/arbete/synpunkter", "/en/municipalities/{municipality}/work/feedback"})
    void waiting(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable String kind,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FeedbackKind only = choice(kind, FeedbackKind.values());
        Optional<Visit> visit = visits.begin(municipality, Role.MODERATOR, request, response);
        if (visit.isPresent()) {
            pages.waiting(visit.get(), only, paging);
        }
    }

    @GetMapping({
        "/kommuner/{municipality}/arbete/synpunkter/beslutade",
        "/en/municipalities/{municipality}/work/feedback/decided"
    })
    void decided(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable String which,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Which asked = choice(which, Which.values());
        Optional<Visit> visit = visits.begin(municipality, Role.MODERATOR, request, response);
        if (visit.isPresent()) {
            pages.decided(visit.get(), asked == null ? Which.ALL : asked, paging);
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(@Nullable String value, E[] choices) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return Arrays.stream(choices)
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("The parameter is one of " + Arrays.toString(choices) + "."));
    }
}
