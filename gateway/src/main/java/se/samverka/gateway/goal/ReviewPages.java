package se.samverka.gateway.goal;

import java.util.List;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.Paging;

/** What a municipality has to look at again, as JSON and as HTML. Made anew for every reader: few ask. */
final class ReviewPages {

    private final Pages pages;
    private final Reviews reviews;
    private final Html html;

    ReviewPages(Pages pages, Reviews reviews, Html html) {
        this.pages = pages;
        this.reviews = reviews;
        this.html = html;
    }

    Page assessments(Municipality place, boolean stale, Paging paging) {
        return pages.passing(() -> json(paging, reviews.assessments(place.code(), stale)));
    }

    Page gaps(Municipality place, Paging paging) {
        return pages.passing(() -> json(paging, reviews.gaps(place.code())));
    }

    Page html(Municipality place, Language language) {
        return pages.passing(() -> {
            List<AssessedGoal> all = reviews.assessments(place.code(), false);
            ReviewPage page = new ReviewPage(
                    place,
                    all.stream().filter(AssessedGoal::stale).toList(),
                    all.stream().filter(AssessedGoal::evidenceChangedSince).toList(),
                    reviews.gaps(place.code()));
            return Page.of(Kind.HTML, html.render("review", here(place, language), page));
        });
    }

    private static Page json(Paging paging, List<?> all) {
        return Page.of(Kind.JSON, Json.bytes(paging.of(all)));
    }

    private static Here here(Municipality place, Language language) {
        return Here.at(
                language,
                Words.in(language).of("review.pageTitle", place.name()),
                other -> Addresses.review(other, place.code()),
                Here.municipalities(language),
                Here.municipality(language, place));
    }
}
