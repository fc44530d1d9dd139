package se.samverka.gateway.deadline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/**
 * A part of what is overdue, as the API answers it.
 *
 * @param units how many there are in each unit, whatever unit was asked for
 */
record DeadlineList<D extends Deadline>(@JsonUnwrapped ListBody<D> part, List<UnitCount> units) {

    static <D extends Deadline> DeadlineList<D> of(List<D> all, @Nullable String unit, Paging paging) {
        return new DeadlineList<>(paging.of(Deadlines.ofUnit(unit, all)), Deadlines.byUnit(all));
    }
}
