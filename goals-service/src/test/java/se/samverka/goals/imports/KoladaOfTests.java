package se.samverka.goals.imports;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.KoladaFailures;

/** A Kolada that has every indicator, tells what it has deleted only who asks for changes, and does not answer a question with an id of this kind. */
final class KoladaOfTests implements Kolada {

    /** What was asked for, in order, each with of where and since when. */
    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** Ids of what was asked for, in order. */
    final List<List<String>> questions = Collections.synchronizedList(new ArrayList<>());

    /** Asked for one of these, or for groups, it wants to be left alone. */
    volatile Predicate<String> busy = id -> false;

    volatile boolean busyWithGroups;

    /** Asked for groups it breaks off. */
    volatile boolean brokenGroups;

    /** Of municipalities like all; {@code null} = there is none. */
    @Nullable
    volatile String group;

    /** Whose figures it has deleted; only who asks for what has changed is told. */
    final Set<String> deleted = ConcurrentHashMap.newKeySet();

    private final Predicate<String> silent;

    KoladaOfTests(Predicate<String> silent) {
        this.silent = silent;
    }

    @Override
    public Fetched fetch(List<String> ids, List<String> areas, @Nullable LocalDate since) {
        questions.add(List.copyOf(ids));
        asked.add(new Asked(List.copyOf(ids), List.copyOf(areas), since));
        if (ids.stream().anyMatch(silent)) {
            throw KoladaFailures.silence();
        }
        if (ids.stream().anyMatch(busy)) {
            throw KoladaFailures.busy();
        }
        List<Row> rows = ids.stream()
                .filter(id -> since != null || !deleted.contains(id))
                .flatMap(id -> areas.stream().map(area -> new Row(id, area, 2025, List.of(figure(id)))))
                .toList();
        return new Fetched(ids.stream().collect(toMap(Function.identity(), id -> "Mått " + id)), rows);
    }

    private Figure figure(String id) {
        return deleted.contains(id)
                ? new Figure("T", "", null, true)
                : new Figure("T", "", new BigDecimal("41.5"), false);
    }

    @Override
    public Optional<Group> similarTo(String municipality) {
        if (busyWithGroups) {
            questions.add(List.of(municipality));
            throw KoladaFailures.busy();
        }
        if (brokenGroups) {
            throw KoladaFailures.broken();
        }
        return Optional.ofNullable(group).map(id -> new Group(id, "Liknande kommuner " + id));
    }

    /** A question for values. */
    record Asked(
            List<String> ids, List<String> areas, @Nullable LocalDate since) {}
}
