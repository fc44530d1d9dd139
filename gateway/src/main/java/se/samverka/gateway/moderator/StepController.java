package se.samverka.gateway.moderator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** The form of every step: shown, taken in, handed to the owner, and shown again when it was not accepted. */
@PageController
final class StepController {

    private static final String SV = "/kommuner/{municipality}/arbete/synpunkter/{id}/{step}";
    private static final String EN = "/en/municipalities/{municipality}/work/feedback/{id}/{step}";

    private final Visits visits;
    private final Login login;
    private final FeedbackOffice office;
    private final Receipts receipts;
    private final StepPages pages;

    StepController(Visits visits, Login login, FeedbackOffice office, Receipts receipts, StepPages pages) {
        this.visits = visits;
        this.login = login;
        this.office = office;
        this.receipts = receipts;
        this.pages = pages;
    }

    @GetMapping({SV, EN})
    void open(
            @PathVariable String municipality,
            @PathVariable String id,
            @PathVariable("step") String word,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Step step = step(word, request);
        Optional<Visit> begun = visits.begin(municipality, roles(step), request, response);
        if (begun.isPresent()) {
            Visit visit = begun.get();
            WholeCase now = office.read(visit, id);
            pages.show(visit, id, step, pages.opened(visit, step, now, login.unsent(request)), now);
        }
    }

    @PostMapping({SV, EN})
    void take(
            @PathVariable String municipality,
            @PathVariable String id,
            @PathVariable("step") String word,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Step step = step(word, request);
        Optional<Visit> begun = visits.begin(municipality, roles(step), request, response);
        if (begun.isPresent()) {
            Visit visit = begun.get();
            Attempt attempt = pages.sent(visit, step, Typed.of(request.getParameterMap()));
            try {
                send(visit, id, step, attempt);
            } catch (Problem e) {
                if (e.status() != 503) {
                    throw e;
                }
                pages.show(visit, id, step, attempt.refused(Refusal.of(503, "task.later")), null);
            }
        }
    }

    private void send(Visit visit, String id, Step step, Attempt attempt) throws IOException {
        Outcome outcome = office.send(visit, id, step, pages.json(visit, step, attempt), attempt);
        switch (outcome) {
            case Outcome.Done done -> {
                receipts.await(done.receipt(), visit.request(), visit.response());
                pages.lead(visit, id, step);
            }
            case Outcome.Refused refused -> {
                if (refused.status() == 401) {
                    visits.again(visit);
                } else {
                    WholeCase now = office.read(visit, id);
                    pages.show(visit, id, step, pages.refused(visit, step, refused, attempt, now), now);
                }
            }
        }
    }

    /** Who erases sees the case first, and its owner shows it to moderators only. */
    private static Set<Role> roles(Step step) {
        return step == Step.ERASE ? Set.of(Role.MODERATOR, Role.ADMIN) : Set.of(Role.MODERATOR);
    }

    private static Step step(String word, HttpServletRequest request) {
        return Step.at(Addresses.languageOf(request.getRequestURI()), word)
                .orElseThrow(() -> Problem.notFound("There is no such form."));
    }
}
