package se.samverka.gateway.moderator;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.feedback.DecidedCase;
import se.samverka.gateway.feedback.DecidedCase.Which;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.letterbox.Places;
import se.samverka.gateway.moderator.WaitingCase.Queue;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/** Shows lists of cases: the owner's queue, and what the view knows to be decided. */
final class QueuePages {

    private final FeedbackOffice office;
    private final Feedbacks feedbacks;
    private final Places places;
    private final Clock clock;
    private final PrivatePages pages;

    QueuePages(FeedbackOffice office, Feedbacks feedbacks, Places places, Clock clock, PrivatePages pages) {
        this.office = office;
        this.feedbacks = feedbacks;
        this.places = places;
        this.clock = clock;
        this.pages = pages;
    }

    void waiting(Visit visit, @Nullable FeedbackKind kind, Paging paging) throws IOException {
        Queue queue = office.queue(visit, kind, paging);
        String code = visit.municipality().code();
        QueuePage page = new QueuePage(
                visit.desk(),
                visit.municipality(),
                kind,
                feedbacks.waiting(code),
                new ListBody<>(
                        queue.items().stream().map(one -> row(one, visit)).toList(),
                        queue.page(),
                        queue.limit(),
                        queue.total()),
                visit.administers(),
                visit.saved());
        Here here = Here.at(
                visit.language(),
                visit.words().of("moderate.pageTitle", visit.municipality().name()),
                other -> Addresses.moderating(other, code),
                Way.toQueue(visit));
        pages.show(200, "moderatorQueue", here, page, visit.response());
    }

    void decided(Visit visit, Which which, Paging paging) throws IOException {
        String code = visit.municipality().code();
        ListBody<DecidedCase> found = feedbacks.decided(code, which, paging);
        DecidedPage page = new DecidedPage(
                visit.desk(),
                visit.municipality(),
                which,
                new ListBody<>(
                        found.items().stream().map(one -> row(one, visit)).toList(),
                        found.page(),
                        found.limit(),
                        found.total()));
        Here here = Here.at(
                visit.language(),
                visit.words().of("moderate.decidedTitle"),
                other -> Addresses.decided(other, code),
                Way.on(visit));
        pages.show(200, "moderatorDecided", here, page, visit.response());
    }

    private QueuePage.Row row(WaitingCase one, Visit visit) {
        return new QueuePage.Row(
                one.id(),
                Way.address(visit, one.id()),
                one.version(),
                places.of(visit.municipality().code(), one.subject()),
                one.kind(),
                MarkedText.of(one.text(), one.hints()),
                one.language(),
                Age.of(one.waitingSince(), clock.instant()),
                one.waitingSince(),
                one.appeal());
    }

    private DecidedPage.Row row(DecidedCase one, Visit visit) {
        return new DecidedPage.Row(
                one, places.of(visit.municipality().code(), one.subject()), Way.address(visit, one.id()));
    }
}
