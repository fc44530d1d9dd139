package se.samverka.gateway.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.desk.Write;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.page.PageController;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** Fetches indicators from Kolada: says which, begins, and shows how far it has come. */
@PageController
final class FetchController {

    private static final String SV = "/kommuner/{municipality}/arbete/kolada";
    private static final String EN = "/en/municipalities/{municipality}/work/kolada";
    private static final String ONE = "/{id}";

    private final Visits visits;
    private final Office office;
    private final Login login;
    private final FetchPages pages;

    FetchController(Visits visits, Office goalsOffice, Login login, FetchPages pages) {
        this.visits = visits;
        this.office = goalsOffice;
        this.login = login;
        this.pages = pages;
    }

    @GetMapping({SV, EN})
    void open(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, Role.EDITOR, request, response);
        if (begun.isPresent()) {
            Visit visit = begun.get();
            pages.show(visit, pages.opened(login.unsent(request)));
        }
    }

    @PostMapping({SV, EN})
    void begin(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, Role.EDITOR, request, response);
        if (begun.isEmpty()) {
            return;
        }
        Visit visit = begun.get();
        Typed typed = Typed.of(request.getParameterMap());
        boolean linked = request.getParameter("linked") != null;
        Attempt attempt = pages.sent(typed);
        if (!linked && !FetchForm.names(typed)) {
            pages.show(visit, pages.namesNone(attempt));
            return;
        }
        try {
            send(visit, attempt, linked);
        } catch (Problem e) {
            if (e.status() != 503) {
                throw e;
            }
            pages.show(visit, attempt.refused(Refusal.of(503, "task.later")));
        }
    }

    private void send(Visit visit, Attempt attempt, boolean linked) throws IOException {
        Write write = new Write("POST", path(visit), pages.json(attempt, linked), true, false);
        switch (office.send(write, attempt, visit.token(), visit.response())) {
            case Outcome.Done done -> pages.lead(visit, done.id());
            case Outcome.Refused refused -> {
                if (refused.status() == 401) {
                    visits.again(visit);
                } else {
                    pages.show(visit, pages.refused(refused, attempt));
                }
            }
        }
    }

    @GetMapping({SV + ONE, EN + ONE})
    void progress(
            @PathVariable String municipality,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Visit> begun = visits.begin(municipality, Role.EDITOR, request, response);
        if (begun.isPresent()) {
            Visit visit = begun.get();
            pages.show(visit, office.read(path(visit) + "/" + Ids.checked(id), "", visit.token(), Fetch.class));
        }
    }

    private static String path(Visit visit) {
        return visit.api() + "/indicator-imports";
    }
}
