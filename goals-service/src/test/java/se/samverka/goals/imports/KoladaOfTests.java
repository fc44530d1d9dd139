package se.samverka.goals.imports;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.KoladaFailures;

/** A Kolada that has every indicator, and does not answer a question with an id of this kind. */
final class KoladaOfTests implements Kolada {

    /** What was asked for, in order. */
    final List<List<String>> questions = Collections.synchronizedList(new ArrayList<>());

    /** Asked for one of these, or for groups, it wants to be left alone. */
    volatile Predicate<String> busy = id -> false;

    volatile boolean busyWithGroups;

    private final Predicate<String> silent;

    KoladaOfTests(Predicate<String> silent) {
        this.silent = silent;
    }

    @Override
    public Fetched fetch(List<String> ids, List<String> areas, @Nullable LocalDate since) {
        questions.add(List.copyOf(ids));
        if (ids.stream().anyMatch(silent)) {
            throw KoladaFailures.silence();
        }
        if (ids.stream().anyMatch(busy)) {
            throw KoladaFailures.busy();
        }
        List<Row> rows = ids.stream()
                .map(id -> new Row(
                        id, areas.getFirst(), 2025, List.of(new Figure("T", "", new BigDecimal("41.5"), false))))
                .toList();
        return new Fetched(ids.stream().collect(toMap(Function.identity(), id -> "Mått " + id)), rows);
    }

    @Override
    public Optional<Group> similarTo(String municipality) {
        if (busyWithGroups) {
            questions.add(List.of(municipality));
            throw KoladaFailures.busy();
        }
        return Optional.empty();
    }
}
