package se.samverka.gateway.municipality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.Status;

/**
 * How municipalities assess themselves on one goal. No order of merit: each judges by its own grounds.
 *
 * @param rows those that have assessed it, in the order of the Swedish alphabet
 * @param notAssessed how many have not
 */
public record Comparison(Goal goal, List<Row> rows, int notAssessed) {

    /** Copies the rows. */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /** A municipality's own assessment. @param stale it is older than 12 months @param projects how many name the goal */
    public record Row(Municipality municipality, Status status, boolean stale, int projects, int indicators) {}

    /** How many say what. */
    public Map<Status, Integer> counts() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return counts;
    }
}
