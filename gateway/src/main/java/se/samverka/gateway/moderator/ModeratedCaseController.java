package se.samverka.gateway.moderator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** A case as moderators work with it, and cases as records that are handed out. */
@PageController
final class ModeratedCaseController {

    private static final String QUEUE_SV = "/kommuner/{municipality}/arbete/synpunkter";
    private static final String QUEUE_EN = "/en/municipalities/{municipality}/work/feedback";
    private static final String EXPORT_SV = QUEUE_SV + "/registerutdrag";
    private static final String EXPORT_EN = QUEUE_EN + "/subject-export";

    private final Visits visits;
    private final FeedbackOffice office;
    private final CasePages cases;
    private final DisclosurePages disclosures;
    private final PrivatePages pages;

    ModeratedCaseController(
            Visits visits,
            FeedbackOffice office,
            CasePages cases,
            DisclosurePages disclosures,
            @Qualifier("staffPages") PrivatePages pages) {
        this.disclosures = disclosures;
        this.visits = visits;
        this.office = office;
        this.cases = cases;
        this.pages = pages;
    }

    @GetMapping({QUEUE_SV + "/{id}", QUEUE_EN + "/{id}"})
    void one(
            @PathVariable String municipality,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Visit> visit = visits.begin(municipality, Role.MODERATOR, request, response);
        if (visit.isPresent()) {
            cases.show(visit.get(), id);
        }
    }

    @GetMapping({QUEUE_SV + "/{id}/utlamnande", QUEUE_EN + "/{id}/disclosure"})
    void disclosure(
            @PathVariable String municipality,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Visit> visit = visits.begin(municipality, Role.MODERATOR, request, response);
        if (visit.isPresent()) {
            pages.handOut(office.disclosure(visit.get(), id), municipality + "-" + id, response);
        }
    }

    @GetMapping({QUEUE_SV + "/{id}/utlamnande/utskrift", QUEUE_EN + "/{id}/disclosure/printout"})
    void printed(
            @PathVariable String municipality,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Visit> visit = visits.begin(municipality, Role.MODERATOR, request, response);
        if (visit.isPresent()) {
            disclosures.show(visit.get(), id);
        }
    }

    @GetMapping({EXPORT_SV, EXPORT_EN})
    void exportForm(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> visit = visits.begin(municipality, Role.ADMIN, request, response);
        if (visit.isPresent()) {
            exportForm(visit.get(), "", false);
        }
    }

    @PostMapping({EXPORT_SV, EXPORT_EN})
    void export(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> visit = visits.begin(municipality, Role.ADMIN, request, response);
        if (visit.isPresent()) {
            String typed = request.getParameter("email");
            String email = typed == null ? "" : typed.strip();
            try {
                // The address is in no file's name: names end up in histories.
                pages.handOut(SubjectExport.of(office, visit.get(), email), municipality + "-subject-export", response);
            } catch (Problem e) {
                if (e.status() != 400) {
                    throw e;
                }
                exportForm(visit.get(), email, true);
            }
        }
    }

    private void exportForm(Visit visit, String email, boolean refused) throws IOException {
        String code = visit.municipality().code();
        Here here = Here.at(
                visit.language(),
                visit.words().of("moderate.export"),
                other -> Addresses.subjectExport(other, code),
                Way.on(visit));
        String address = Addresses.subjectExport(visit.language(), code);
        pages.show(
                refused ? 400 : 200,
                "moderatorExport",
                here,
                new ExportPage(visit.desk(), address, email, refused),
                visit.response());
    }
}
