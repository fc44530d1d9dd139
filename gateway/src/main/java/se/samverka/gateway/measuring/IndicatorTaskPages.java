package se.samverka.gateway.measuring;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.indicator.Indicator;
import se.samverka.gateway.indicator.ShownIndicator;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;

/** Shows the forms of tasks with indicators, with what stands in them and what was wrong with it. */
final class IndicatorTaskPages {

    private final PrivatePages pages;

    IndicatorTaskPages(PrivatePages pages) {
        this.pages = pages;
    }

    /** Shows a form. */
    void show(IndicatorErrand errand, Attempt attempt) throws IOException {
        Visit visit = errand.visit();
        IndicatorAtWork work = errand.work();
        Refusal refusal = attempt.refusal();
        String title = title(errand);
        boolean wrong = refusal != null && refusal.status() == 400;
        Here here = Here.at(
                visit.language(),
                wrong ? visit.words().of("task.wrong", title) : title,
                other -> work.address(other, errand.task()),
                work.wayToForm());
        pages.show(
                refusal == null ? 200 : refusal.status(),
                "indicatorTask",
                here,
                page(errand, attempt),
                visit.response());
    }

    private static IndicatorTaskPage page(IndicatorErrand errand, Attempt attempt) {
        IndicatorAtWork work = errand.work();
        Language language = errand.visit().language();
        @Nullable Indicator indicator = work.indicator();
        return new IndicatorTaskPage(
                errand.visit().desk(),
                errand.task(),
                indicator == null ? null : ShownIndicator.of(indicator),
                work.year(),
                indicator != null && indicator.comesFromKolada(),
                work.address(language, errand.task()),
                work.address(language),
                errand.form(),
                attempt);
    }

    private static String title(IndicatorErrand errand) {
        Words words = errand.visit().words();
        IndicatorAtWork work = errand.work();
        String task =
                work.year().isEmpty() ? words.of(errand.task()) : words.of("measuring.changeValueOf", work.year());
        return work.id().isEmpty()
                ? task
                : words.of("editor.of", task, work.name(errand.visit().language()));
    }

    /** Leads to the indicator's page for editors; to all of them when it was removed. */
    void lead(IndicatorAtWork work, IndicatorTask done) {
        Language language = work.visit().language();
        String address = done == IndicatorTask.REMOVE
                ? Addresses.workingOnIndicators(language, work.code())
                : Addresses.workingOnIndicator(language, work.code(), work.id());
        pages.lead(address, work.visit().response());
    }
}
