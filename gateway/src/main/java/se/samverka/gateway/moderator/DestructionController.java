package se.samverka.gateway.moderator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;
import se.samverka.kit.security.Role;

/** What was destroyed of what residents said, for those who answer for it. */
@PageController
final class DestructionController {

    private final Visits visits;
    private final FeedbackOffice office;
    private final PrivatePages pages;

    DestructionController(Visits visits, FeedbackOffice office, @Qualifier("staffPages") PrivatePages pages) {
        this.visits = visits;
        this.office = office;
        this.pages = pages;
    }

    @GetMapping({
        "/kommuner/{municipality}/arbete/gallring",
        "/en/municipalities/{municipality}/work/destruction-records"
    })
    void records(
            @PathVariable String municipality, Paging paging, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Visit> visit = visits.begin(municipality, Role.ADMIN, request, response);
        if (visit.isPresent()) {
            show(visit.get(), paging);
        }
    }

    private void show(Visit visit, Paging paging) throws IOException {
        String code = visit.municipality().code();
        DestructionRecord.Part part = office.destroyed(visit, paging);
        DestructionPage page = new DestructionPage(
                visit.desk(),
                Addresses.destruction(visit.language(), code),
                Addresses.subjectExport(visit.language(), code),
                new ListBody<>(part.items(), part.page(), part.limit(), part.total()));
        Here here = Here.at(
                visit.language(),
                visit.words().of("destruction.title"),
                other -> Addresses.destruction(other, code),
                Way.on(visit));
        pages.show(200, "moderatorDestruction", here, page, visit.response());
    }
}
