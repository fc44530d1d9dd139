package se.samverka.goals.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Kolada is asked of an indicator.
 *
 * @param areas of which municipalities and groups of them
 * @param since only what has changed since then, deletions among it; {@code null} = all that is there
 */
record Question(List<String> areas, @Nullable LocalDate since) {

    Question {
        areas = List.copyOf(areas);
    }
}
