package se.samverka.gateway.measuring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Above;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.indicator.Indicator;
import se.samverka.gateway.indicator.Value;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;

/**
 * An indicator that somebody works with.
 *
 * @param id empty = one that is to be made
 * @param indicator as the view has it; {@code null} = it is not there, or no longer
 * @param year whose value is worked with; empty = of none in particular
 */
record IndicatorAtWork(Visit visit, String id, @Nullable Indicator indicator, String year) {

    /** Code of the municipality. */
    String code() {
        return visit.municipality().code();
    }

    /** Version of the indicator; 0 = it is not there. */
    long version() {
        return indicator == null ? 0 : indicator.version();
    }

    /** The same indicator and a year's value of it. */
    IndicatorAtWork in(String otherYear) {
        return new IndicatorAtWork(visit, id, indicator, otherYear);
    }

    /** The value of a year; empty = there is none. */
    Optional<Value> value(String ofYear) {
        return indicator == null
                ? Optional.empty()
                : indicator.values().values().stream()
                        .filter(value -> Integer.toString(value.year()).equals(ofYear))
                        .findFirst();
    }

    /** What it is called; its id when it is not there. */
    String name(Language language) {
        String title = indicator == null ? null : indicator.title().in(language);
        return title == null ? id : title;
    }

    /** Address of the page that a task is chosen on. */
    String address(Language language) {
        return id.isEmpty()
                ? Addresses.workingOnIndicators(language, code())
                : Addresses.workingOnIndicator(language, code(), id);
    }

    /** Address of a task's form. */
    String address(Language language, IndicatorTask task) {
        return task == IndicatorTask.DEFINE
                ? Addresses.newIndicator(language, code())
                : address(language) + "/" + task.word(language) + (task.isAboutYear() ? "/" + year : "");
    }

    /** The pages above that of the indicator. */
    Here.Step[] way() {
        Language language = visit.language();
        return Above.and(
                Above.work(visit),
                visit.words().of("measuring.title"),
                Addresses.workingOnIndicators(language, code()));
    }

    /** The pages above that of a form. */
    Here.Step[] wayToForm() {
        Language language = visit.language();
        return id.isEmpty() ? way() : Above.and(way(), name(language), address(language));
    }
}
