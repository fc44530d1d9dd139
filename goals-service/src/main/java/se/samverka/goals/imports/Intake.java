package se.samverka.goals.imports;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samverka.goals.indicator.IndicatorKey;
import se.samverka.goals.indicator.KoladaIndicators;
import se.samverka.goals.kolada.Kolada.Fetched;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.goals.kolada.Kolada.Row;
import se.samverka.kit.problem.Problem;

/** What is there by now, and what comes in. Every method may end in a 503: the same is tried again later. */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final KoladaIndicators indicators;
    private final Imported imported;
    private final ImportMeters meters;

    Intake(KoladaIndicators indicators, Imported imported, ImportMeters meters) {
        this.indicators = indicators;
        this.imported = imported;
        this.meters = meters;
    }

    /** The earliest day that any of them was imported; {@code null} = all of one is wanted. */
    @Nullable
    LocalDate since(Scope scope, List<Wanted> wanted) {
        LocalDate earliest = scope.day();
        for (Wanted one : wanted) {
            Optional<LocalDate> before = imported(scope, one);
            if (before.isEmpty()) {
                return null;
            }
            earliest = before.get().isBefore(earliest) ? before.get() : earliest;
        }
        return earliest;
    }

    private Optional<LocalDate> imported(Scope scope, Wanted wanted) {
        IndicatorKey key = scope.key(wanted.id());
        @Nullable String group = scope.similar().map(Group::id).orElse(null);
        return indicators
                .held(key)
                .filter(held -> group == null || group.equals(held.similar()))
                .flatMap(held -> imported.until(key));
    }

    /** Stores what came of them. @return why, by id, of those of which nothing could be stored */
    Map<String, String> take(Scope scope, List<Wanted> wanted, Fetched fetched) {
        Map<String, List<Row>> rows = fetched.rows().stream().collect(groupingBy(Row::kpi));
        Map<String, String> failed = new HashMap<>();
        for (Wanted one : wanted) {
            @Nullable String title = fetched.titles().get(one.id());
            Optional<String> refused = title == null
                    ? Optional.of("Kolada has no indicator with this id.")
                    : refused(scope, one, title, rows.getOrDefault(one.id(), List.of()));
            refused.ifPresent(reason -> failed.putAll(fail(scope, List.of(one), reason)));
        }
        return failed;
    }

    /** Notes that nothing comes of these. @return why, by id */
    Map<String, String> fail(Scope scope, List<Wanted> wanted, String reason) {
        Map<String, String> failed = new HashMap<>();
        for (Wanted one : wanted) {
            failed.put(one.id(), reason);
            log.info("indicator {} of {} was not imported: {}", one.id(), scope.municipality(), reason);
        }
        return failed;
    }

    private Optional<String> refused(Scope scope, Wanted wanted, String title, List<Row> rows) {
        IndicatorKey key = scope.key(wanted.id());
        try {
            boolean changed =
                    indicators.take(key, Deliveries.of(wanted, title, rows, scope.municipality(), scope.similar()));
            // One that is not Kolada's any more took nothing; should it be again, all since then is to be asked for.
            if (changed || indicators.held(key).isPresent()) {
                imported.remember(key, scope.day());
            }
            meters.imported(changed);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("Kolada has a value that is none: " + e.getMessage() + ".");
        } catch (Problem e) {
            if (e.status() == 503) {
                throw e;
            }
            return Optional.of(e.detail());
        }
    }
}
