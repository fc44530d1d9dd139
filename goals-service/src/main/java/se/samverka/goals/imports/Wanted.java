package se.samverka.goals.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.job.Job.Item;

/**
 * An indicator to import.
 *
 * @param asked for by its id: it is made when it is not there, and Kolada's when it has another source
 * @param goals that it measures from now on; {@code null} = as before
 */
record Wanted(String id, boolean asked, @Nullable List<GoalNumber> goals) {

    private static final String ASKED = "asked";

    /** One that the municipality has. */
    static Wanted linked(String id) {
        return new Wanted(id, false, null);
    }

    /** As a job keeps it: {@code ""}, {@code asked}, {@code asked 3 17}. */
    Item item() {
        String numbers =
                goals == null ? "" : goals.stream().map(goal -> " " + goal).collect(Collectors.joining());
        return new Item(id, asked ? ASKED + numbers : "");
    }

    static Wanted of(Item item) {
        if (item.detail().isEmpty()) {
            return linked(item.id());
        }
        List<GoalNumber> goals = Arrays.stream(item.detail().split(" ", -1))
                .skip(1)
                .map(number -> new GoalNumber(Integer.parseInt(number)))
                .toList();
        return new Wanted(item.id(), true, goals.isEmpty() ? null : goals);
    }
}
