package se.samverka.gateway.deadline;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.site.Links;
import se.samverka.kit.http.Paging;

/**
 * A part of what is overdue in a municipality, for the site.
 *
 * @param unit the one that is asked for; {@code null} = all
 * @param units each that owes anything, whatever unit is asked for
 * @param total how many there are of the unit that is asked for
 */
public record DeadlinePage(
        Municipality municipality,
        @Nullable String unit,
        List<Unit> units,
        List<Deadline> items,
        int total,
        Paging paging) {

    /** What a unit owes. @param name {@code null} = its projects do not state one */
    public record Unit(@Nullable String name, int evaluations, int followUps) {}

    static DeadlinePage of(
            Municipality municipality,
            @Nullable String unit,
            List<OverdueEvaluation> evaluations,
            List<DueFollowUp> followUps,
            Paging paging) {
        List<Deadline> all = Deadlines.together(evaluations, followUps);
        List<Unit> units = Deadlines.byUnit(all).stream()
                .map(each -> new Unit(each.unit(), count(each.unit(), evaluations), count(each.unit(), followUps)))
                .toList();
        List<Deadline> asked = Deadlines.ofUnit(unit, all);
        return new DeadlinePage(municipality, unit, units, paging.of(asked).items(), asked.size(), paging);
    }

    private static int count(@Nullable String unit, List<? extends Deadline> all) {
        return (int)
                all.stream().filter(one -> Objects.equals(one.unit(), unit)).count();
    }

    /** Which part it is, from 1. */
    public int page() {
        return paging.page();
    }

    /** How many parts there are, at least 1. */
    public int pages() {
        return paging.pages(total);
    }

    /** Address of the same for a unit. @param address of the page @param other {@code null} = for all */
    public String of(String address, @Nullable String other) {
        return Links.to(address).with("unit", other).toString();
    }

    /** Address of another part of the same. @param address of the page */
    public String part(String address, int number) {
        return Links.to(address).with("unit", unit).with(paging, number).toString();
    }
}
