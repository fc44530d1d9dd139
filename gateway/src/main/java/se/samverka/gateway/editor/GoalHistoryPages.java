package se.samverka.gateway.editor;

import java.io.IOException;
import java.util.List;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.http.Paging;

/** Shows how goals have been assessed. */
final class GoalHistoryPages {

    private final Office office;
    private final PrivatePages pages;

    GoalHistoryPages(Office office, PrivatePages pages) {
        this.office = office;
        this.pages = pages;
    }

    /** @throws se.samverka.kit.problem.Problem 503 when the owner does not answer */
    void show(GoalAtWork work, Paging paging) throws IOException {
        Visit visit = work.visit();
        Language language = visit.language();
        String data = work.assessmentsApiPath();
        List<ClosedGaps.Closed> closed = paging.page() > 1
                ? List.of()
                : office.read(work.followUpApiPath(), "", visit.token(), ClosedGaps.class)
                        .all();
        String part = "limit=" + paging.limit() + "&page=" + paging.page();
        PastAssessments past = office.read(data, part, visit.token(), PastAssessments.class);
        Here here = Here.at(
                language,
                visit.words().of("editor.historyOf", work.name(language)),
                work::historyAddress,
                work.wayToForm());
        GoalHistory page = new GoalHistory(
                visit.desk(), visit.municipality(), past.list(), closed, work.historyAddress(language), data);
        pages.show(200, "goalHistory", here, page, visit.response());
    }
}
