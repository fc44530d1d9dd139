package se.samverka.goals.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samverka.goals.imports.Imported.Until;
import se.samverka.goals.indicator.IndicatorKey;
import se.samverka.goals.indicator.KoladaIndicators;
import se.samverka.goals.kolada.Kolada.Fetched;
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

    /** What is to be asked of each: of those that share their questions, in one. */
    Map<List<Question>, List<Wanted>> questions(Scope scope, List<Wanted> wanted) {
        return wanted.stream()
                .collect(groupingBy(one -> scope.questions(until(scope.key(one.id()))), LinkedHashMap::new, toList()));
    }

    private Optional<Until> until(IndicatorKey key) {
        return indicators.holds(key) ? imported.until(key) : Optional.empty();
    }

    /** Stores what came of them. @return why, by id, of those of which nothing could be stored */
    Map<String, String> take(Scope scope, List<Wanted> wanted, List<Question> asked, Fetched fetched) {
        Map<String, List<Row>> rows = fetched.rows().stream().collect(groupingBy(Row::kpi));
        Map<String, String> failed = new HashMap<>();
        for (Wanted one : wanted) {
            @Nullable String title = fetched.titles().get(one.id());
            Optional<String> refused = title == null
                    ? Optional.of("Kolada has no indicator with this id.")
                    : refused(scope, one, title, rows.getOrDefault(one.id(), List.of()), asked);
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

    private Optional<String> refused(Scope scope, Wanted wanted, String title, List<Row> rows, List<Question> asked) {
        IndicatorKey key = scope.key(wanted.id());
        try {
            boolean changed =
                    indicators.take(key, Deliveries.of(wanted, title, rows, scope.municipality(), scope.similar()));
            // One that is not Kolada's any more took nothing; should it be again, all since then is to be asked for.
            if (changed || indicators.holds(key)) {
                if (asked.getFirst().since() == null) {
                    imported.beginning(key, scope);
                } else {
                    imported.further(key, scope);
                }
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
