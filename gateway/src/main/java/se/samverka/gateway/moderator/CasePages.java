package se.samverka.gateway.moderator;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.letterbox.Place;
import se.samverka.gateway.letterbox.Places;
import se.samverka.gateway.moderator.CasePage.LedTo;
import se.samverka.gateway.moderator.CasePage.Next;
import se.samverka.gateway.moderator.WaitingCase.Queue;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.http.Paging;

/** Shows a case with all that can be done with it. */
final class CasePages {

    /** This case and the one after it. */
    private static final Paging NEXT = new Paging(2, 1);

    private final FeedbackOffice office;
    private final Places places;
    private final CaseForms forms;
    private final Clock clock;
    private final PrivatePages pages;

    CasePages(FeedbackOffice office, Places places, CaseForms forms, Clock clock, PrivatePages pages) {
        this.office = office;
        this.places = places;
        this.forms = forms;
        this.clock = clock;
        this.pages = pages;
    }

    void show(Visit visit, String id) throws IOException {
        WholeCase now = office.read(visit, id);
        Place place = place(visit, now);
        CasePage page = new CasePage(
                visit.desk(),
                place,
                Way.address(visit, id),
                now,
                now.waitingSince() == null ? null : Age.of(now.waitingSince(), clock.instant()),
                Arrays.stream(Step.values())
                        .filter(step -> isFor(step, now, visit))
                        .toList(),
                now.waitingSince() == null && Step.REPLY.isOpen(now.status()) ? form(Step.REPLY, now, visit) : null,
                now.uses().stream()
                        .map(use -> new LedTo(use.kind(), places.of(code(visit), use.place())))
                        .toList(),
                next(visit, id),
                saved(visit, now));
        Here here = Here.at(
                visit.language(),
                title(visit, now, place),
                other -> Addresses.moderating(other, code(visit), id),
                Way.on(visit));
        pages.show(200, "moderatorCase", here, page, visit.response());
    }

    /** What the case is about. */
    Place place(Visit visit, WholeCase now) {
        return places.of(code(visit), now.subject());
    }

    /** What a case is called. */
    static String title(Visit visit, WholeCase now, Place place) {
        return visit.words()
                .of(
                        "moderate.about",
                        visit.words().of(now.kind()),
                        place.title().in(visit.language()));
    }

    private StepForm form(Step step, WholeCase now, Visit visit) {
        return new StepForm(
                step,
                Way.address(visit, now.id()) + "/" + step.word(visit.language()),
                forms.of(step, visit.municipality()),
                Attempt.first(forms.filled(step, now), now.version()));
    }

    private static boolean isFor(Step step, WholeCase now, Visit visit) {
        return step.isOpen(now.status()) && (step != Step.ERASE || visit.administers());
    }

    /** What the address says was done, where the case bears it out: anybody can write an address. */
    private static @Nullable Step saved(Visit visit, WholeCase now) {
        String word = visit.request().getParameter(StepPages.SAVED);
        Step step = word == null ? null : Step.at(visit.language(), word).orElse(null);
        return step == null
                ? null
                : switch (step) {
                    case PUBLISH, EDIT ->
                        now.status() != FeedbackStatus.PUBLISHED ? null : now.edited() ? Step.EDIT : Step.PUBLISH;
                    case REJECT -> now.status() == FeedbackStatus.REJECTED ? step : null;
                    case REPLY -> now.reply() == null ? null : step;
                    case USE -> now.uses().isEmpty() ? null : step;
                    case ERASE -> null;
                };
    }

    private Next next(Visit visit, String id) {
        Queue queue = office.queue(visit, null, NEXT);
        List<String> others = queue.items().stream()
                .map(WaitingCase::id)
                .filter(other -> !other.equals(id))
                .toList();
        boolean waitsItself = others.size() < queue.items().size();
        @Nullable String address = others.isEmpty() ? null : Way.address(visit, others.getFirst());
        return new Next(address, Way.queue(visit), queue.total() - (waitsItself ? 1 : 0));
    }

    private static String code(Visit visit) {
        return visit.municipality().code();
    }
}
