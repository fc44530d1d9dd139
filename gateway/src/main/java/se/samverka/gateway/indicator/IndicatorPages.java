package se.samverka.gateway.indicator;

import java.util.Set;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/** The pages of indicators, as JSON and as HTML. Lists are made anew for every reader: each asks for others. */
final class IndicatorPages implements IndicatorListener {

    private final Pages pages;
    private final Indicators indicators;
    private final Frame frame;
    private final Html html;

    IndicatorPages(Pages pages, Indicators indicators, Frame frame, Html html) {
        this.pages = pages;
        this.indicators = indicators;
        this.frame = frame;
        this.html = html;
    }

    @Override
    public void indicatorChanged(String municipality, String id, Set<Integer> goals) {
        pages.drop(apiPath(municipality, id));
        for (Language language : Language.values()) {
            pages.drop(Addresses.indicator(language, municipality, id));
        }
    }

    Page json(Municipality municipality, String id) {
        return pages.view(apiPath(municipality.code(), id), () -> {
            Indicator indicator = indicators.known(municipality.code(), id);
            return Page.of(Kind.JSON, indicator.version(), Json.bytes(ShownIndicator.of(indicator)));
        });
    }

    Page list(Municipality municipality, IndicatorQuery query, Part part) {
        return pages.passing(() ->
                part.json(query.in(indicators, municipality.code()), Indicator::id, ShownIndicator::of, body -> body));
    }

    Page html(Municipality municipality, String id, Language language) {
        return pages.view(Addresses.indicator(language, municipality.code(), id), () -> {
            Indicator indicator = indicators.known(municipality.code(), id);
            IndicatorPage page = new IndicatorPage(
                    municipality,
                    ShownIndicator.of(indicator),
                    indicator.goals().stream().map(frame::goal).toList());
            return Page.of(Kind.HTML, indicator.version(), html.render("indicator", here(page, language), page));
        });
    }

    Page list(Municipality municipality, IndicatorQuery query, Paging paging, Language language) {
        return pages.passing(() -> {
            ListBody<ShownIndicator> part = paging.of(query.in(indicators, municipality.code()), ShownIndicator::of);
            IndicatorList list =
                    new IndicatorList(municipality, query, part.items(), Math.toIntExact(part.total()), paging);
            Here here = Here.at(
                    language,
                    Words.in(language).of("indicators.pageTitle", municipality.name()),
                    other -> list.part(Addresses.indicators(other, municipality.code()), paging.page()),
                    Here.municipalities(language),
                    Here.municipality(language, municipality));
            return Page.of(Kind.HTML, html.render("indicators", here, list));
        });
    }

    private static Here here(IndicatorPage page, Language language) {
        String code = page.municipality().code();
        ShownIndicator indicator = page.indicator();
        return Here.at(
                language,
                indicator.title().in(language) + " – " + page.municipality().name(),
                other -> Addresses.indicator(other, code, indicator.id()),
                Here.municipalities(language),
                Here.municipality(language, page.municipality()),
                new Here.Step(Words.in(language).of("indicators.title"), Addresses.indicators(language, code)));
    }

    private static String apiPath(String municipality, String id) {
        return "/api/v1/municipalities/" + municipality + "/indicators/" + id;
    }
}
