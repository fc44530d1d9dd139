package se.samverka.gateway.editor;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.goal.Evidence;
import se.samverka.gateway.goal.EvidenceKind;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.http.Paging;

/** Shows how goals have been assessed. */
final class GoalHistoryPages {

    private final Office office;
    private final EvidenceNames names;
    private final PrivatePages pages;

    GoalHistoryPages(Office office, EvidenceNames names, PrivatePages pages) {
        this.office = office;
        this.names = names;
        this.pages = pages;
    }

    /** @throws se.samverka.kit.problem.Problem 503 when the owner does not answer */
    void show(GoalAtWork work, Paging paging) throws IOException {
        Visit visit = work.visit();
        Language language = visit.language();
        String data = work.assessmentsApiPath();
        @Nullable
        List<ClosedGaps.Closed> closed = paging.page() > 1
                ? null
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
                visit.desk(),
                visit.municipality(),
                past.list(),
                names(work, past, closed),
                closed,
                work.historyAddress(language),
                data);
        pages.show(200, "goalHistory", here, page, visit.response());
    }

    private Map<Evidence, Text> names(GoalAtWork work, PastAssessments past, @Nullable List<ClosedGaps.Closed> closed) {
        Map<Evidence, Text> all = new HashMap<>();
        past.items().stream()
                .flatMap(made -> made.evidence().stream())
                .forEach(one -> all.computeIfAbsent(one, named -> names.of(work, named)));
        if (closed != null) {
            closed.forEach(gap -> all.replace(new Evidence(EvidenceKind.GAP, gap.id()), gap.reason()));
        }
        return all;
    }
}
