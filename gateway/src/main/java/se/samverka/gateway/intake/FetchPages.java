package se.samverka.gateway.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import se.samverka.gateway.desk.Above;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.indicator.Indicator;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.indicator.ShownIndicator;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import tools.jackson.databind.node.ObjectNode;

/** Shows what can be fetched from Kolada, and how far that has come. */
final class FetchPages {

    private static final String CONFLICT = "intake.running";

    private final FetchForm form;
    private final Indicators indicators;
    private final PrivatePages pages;

    FetchPages(FetchForm form, Indicators indicators, PrivatePages pages) {
        this.form = form;
        this.indicators = indicators;
        this.pages = pages;
    }

    /** A form as it is opened. @param unsent what was typed before and got lost on the way; empty = nothing */
    Attempt opened(Map<String, List<String>> unsent) {
        return unsent.isEmpty()
                ? Attempt.first(new Typed(Map.of()), 0)
                : sent(new Typed(unsent)).refused(Refusal.of(200, "task.unsent"));
    }

    /** The form as it was sent. */
    Attempt sent(Typed typed) {
        return Attempt.sent(typed, form.form().tidied(typed));
    }

    /** What the owner is sent. @param linked to fetch those that are linked already */
    ObjectNode json(Attempt attempt, boolean linked) {
        return linked ? FetchForm.linked() : form.json(attempt.typed());
    }

    /** The form in which no indicator is named. */
    Attempt namesNone(Attempt attempt) {
        return attempt.refused(Refusal.invalid(FetchForm.namesNone(), form.form(), attempt.typed()));
    }

    /** The form that the owner did not accept. */
    Attempt refused(Outcome.Refused refused, Attempt attempt) {
        return switch (refused.status()) {
            case 400, 413 -> {
                Outcome.Refused typed = refused.at(FetchForm.asTyped(refused.errors()));
                yield attempt.refused(Refusal.invalid(typed, form.form(), attempt.typed()));
            }
            case 403 -> attempt.refused(Refusal.of(403, "task.forbidden"));
            case 409 -> attempt.anew().refused(Refusal.of(409, CONFLICT));
            default -> attempt.refused(Refusal.of(503, "task.later"));
        };
    }

    /** Shows the form. */
    void show(Visit visit, Attempt attempt) throws IOException {
        Refusal refusal = attempt.refusal();
        String code = visit.municipality().code();
        Language language = visit.language();
        String title = visit.words().of("intake.kolada");
        Here here = Here.at(
                language,
                refusal != null && refusal.status() == 400 ? visit.words().of("task.wrong", title) : title,
                other -> Addresses.fetching(other, code),
                Above.work(visit));
        FetchPage page = new FetchPage(
                visit.desk(),
                visit.municipality(),
                Addresses.fetching(language, code),
                Addresses.work(language, code),
                form.form(),
                attempt,
                linked(code));
        pages.show(refusal == null ? 200 : refusal.status(), "fetch", here, page, visit.response());
    }

    /** Shows how far an import has come. */
    void show(Visit visit, Fetch fetch) throws IOException {
        String code = visit.municipality().code();
        Language language = visit.language();
        String back = Addresses.fetching(language, code);
        Here here = Here.at(
                language,
                visit.words().of("intake.koladaProgress"),
                other -> Addresses.fetching(other, code) + "/" + fetch.id(),
                Above.and(Above.work(visit), visit.words().of("intake.kolada"), back));
        FetchProgress page = new FetchProgress(
                visit.desk(), fetch, back + "/" + fetch.id(), back, Addresses.indicators(language, code));
        pages.show(200, "fetchProgress", here, page, visit.response());
    }

    /** Leads to an import that has begun. */
    void lead(Visit visit, String id) {
        pages.lead(Addresses.fetching(visit.language(), visit.municipality().code()) + "/" + id, visit.response());
    }

    private List<ShownIndicator> linked(String code) {
        return indicators.of(code).stream()
                .filter(Indicator::comesFromKolada)
                .map(ShownIndicator::of)
                .toList();
    }
}
