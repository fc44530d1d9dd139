package se.samverka.gateway.moderator;

import java.io.IOException;
import java.util.List;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.letterbox.Place;
import se.samverka.gateway.letterbox.Places;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;

/** Shows cases as records that are handed out on paper. */
final class DisclosurePages {

    private final FeedbackOffice office;
    private final Places places;
    private final PrivatePages pages;

    DisclosurePages(FeedbackOffice office, Places places, PrivatePages pages) {
        this.office = office;
        this.places = places;
        this.pages = pages;
    }

    /** @throws se.samverka.kit.problem.Problem 401, 403, 404, 410, 503 */
    void show(Visit visit, String id) throws IOException {
        Disclosed record = office.disclosed(visit, id);
        String code = visit.municipality().code();
        Place place = places.of(code, record.subject());
        List<CasePage.LedTo> uses = record.uses().stream()
                .map(use -> new CasePage.LedTo(use.kind(), places.of(code, use.place())))
                .toList();
        DisclosurePage page = new DisclosurePage(
                visit.desk(),
                place,
                record,
                uses,
                Addresses.disclosure(visit.language(), code, id),
                Way.address(visit, id));
        Here here = Here.at(
                visit.language(),
                visit.words().of("moderate.disclosed", place.title().in(visit.language())),
                other -> Addresses.printedDisclosure(other, code, id),
                Way.on(visit));
        pages.show(200, "moderatorDisclosure", here, page, visit.response());
    }
}
