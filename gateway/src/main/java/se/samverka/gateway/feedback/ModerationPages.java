package se.samverka.gateway.feedback;

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

/** The numbers of each municipality's moderation, as JSON and as HTML. */
final class ModerationPages implements FeedbackListener {

    private final Pages pages;
    private final Feedbacks feedbacks;
    private final Html html;

    ModerationPages(Pages pages, Feedbacks feedbacks, Html html) {
        this.pages = pages;
        this.feedbacks = feedbacks;
        this.html = html;
    }

    @Override
    public void feedbackChanged(String municipality, Subject subject) {
        pages.drop(apiPath(municipality));
        for (Language language : Language.values()) {
            pages.drop(Addresses.moderation(language, municipality));
        }
    }

    Page json(Municipality municipality) {
        return pages.view(
                apiPath(municipality.code()), () -> Page.of(Kind.JSON, Json.bytes(feedbacks.moderation(municipality))));
    }

    Page html(Municipality municipality, Language language) {
        return pages.view(Addresses.moderation(language, municipality.code()), () -> {
            Here here = Here.at(
                    language,
                    Words.in(language).of("moderation.pageTitle", municipality.name()),
                    other -> Addresses.moderation(other, municipality.code()),
                    Here.municipalities(language),
                    Here.municipality(language, municipality));
            return Page.of(Kind.HTML, html.render("moderation", here, feedbacks.moderation(municipality)));
        });
    }

    private static String apiPath(String municipality) {
        return "/api/v1/municipalities/" + municipality + "/moderation-statistics";
    }
}
