package se.samverka.gateway.measuring;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.samverka.gateway.desk.Above;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.indicator.Indicator;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.indicator.ShownIndicator;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/** Shows indicators to those who work with them. */
final class IndicatorWorkPages {

    private final Frame frame;
    private final Indicators indicators;
    private final PrivatePages pages;

    IndicatorWorkPages(Frame frame, Indicators indicators, PrivatePages pages) {
        this.frame = frame;
        this.indicators = indicators;
        this.pages = pages;
    }

    /** All of a municipality's, those first that no goal shows. */
    void showAll(Visit visit, Paging paging, Receipts.Seen seen) throws IOException {
        String code = visit.municipality().code();
        List<Indicator> all = indicators.of(code).stream()
                .sorted(Comparator.comparing(indicator -> !indicator.goals().isEmpty()))
                .toList();
        ListBody<ShownIndicator> part = paging.of(all, ShownIndicator::of);
        String address = Addresses.workingOnIndicators(visit.language(), code);
        Here here = Here.at(
                visit.language(),
                visit.words().of("measuring.titleOf", visit.municipality().name()),
                other -> Addresses.workingOnIndicators(other, code),
                Above.work(visit));
        IndicatorsWork page =
                new IndicatorsWork(visit.desk(), visit.municipality(), part, address, seen.done(), seen.late());
        pages.show(200, "indicatorsWork", here, page, visit.response());
    }

    /** One of them. */
    void show(IndicatorAtWork work, Receipts.Seen seen) throws IOException {
        Visit visit = work.visit();
        Language language = visit.language();
        Indicator indicator = Objects.requireNonNull(work.indicator());
        Here here = Here.at(language, visit.words().of("editor.work", work.name(language)), work::address, work.way());
        IndicatorWork page = new IndicatorWork(
                visit.desk(),
                language,
                visit.municipality(),
                ShownIndicator.of(indicator),
                indicator.goals().stream().map(frame::goal).toList(),
                indicator.comesFromKolada(),
                visit.administers(),
                seen.done(),
                seen.late());
        pages.show(200, "indicatorWork", here, page, visit.response());
    }
}
