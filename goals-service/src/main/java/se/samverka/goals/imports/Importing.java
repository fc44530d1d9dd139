package se.samverka.goals.imports;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samverka.frame.Municipalities;
import se.samverka.goals.indicator.IndicatorKey;
import se.samverka.goals.indicator.KoladaIndicators;
import se.samverka.goals.job.Job;
import se.samverka.goals.job.Job.Item;
import se.samverka.goals.job.Work;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.Kolada.Fetched;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.goals.kolada.Kolada.Row;
import se.samverka.goals.kolada.KoladaFailure;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * Imports some indicators from Kolada. When several together cannot be had they are halved until the one is found that is
 * the matter; the others are kept.
 */
@Component
class Importing implements Work {

    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    /** Days are days in Sweden. */
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Kolada kolada;
    private final KoladaIndicators indicators;
    private final Imported imported;
    private final Municipalities municipalities;
    private final ImportMeters meters;

    Importing(
            Kolada kolada,
            KoladaIndicators indicators,
            Imported imported,
            Municipalities municipalities,
            ImportMeters meters) {
        this.kolada = kolada;
        this.indicators = indicators;
        this.imported = imported;
        this.municipalities = municipalities;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return Imports.KIND;
    }

    @Override
    public int batch() {
        return Kolada.MOST;
    }

    @Override
    public Map<String, String> run(String place, Job job, List<Item> items) {
        MunicipalityCode municipality = new MunicipalityCode(place);
        // A day early: what Kolada changed on the day of an import may have come after it.
        LocalDate day = LocalDate.ofInstant(job.startedAt(), SWEDEN).minusDays(1);
        Part part = new Part(municipality, similar(municipality), day, new HashMap<>());
        part.take(items.stream().map(Wanted::of).toList());
        return part.failed();
    }

    private Optional<Group> similar(MunicipalityCode municipality) {
        try {
            return kolada.similarTo(municipalities.nameOf(municipality));
        } catch (KoladaFailure e) {
            log.warn("{} is imported without similar municipalities: {}", municipality, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void ended(String place, Job job) {
        meters.ended(job);
    }

    /** One part of an import. @param day what has changed before it, is imported @param failed why, by id */
    private final class Part {

        private final MunicipalityCode municipality;
        private final Optional<Group> similar;
        private final LocalDate day;
        private final Map<String, String> failed;

        Part(MunicipalityCode municipality, Optional<Group> similar, LocalDate day, Map<String, String> failed) {
            this.municipality = municipality;
            this.similar = similar;
            this.day = day;
            this.failed = failed;
        }

        Map<String, String> failed() {
            return failed;
        }

        void take(List<Wanted> wanted) {
            try {
                store(wanted, fetch(wanted));
            } catch (KoladaFailure e) {
                if (wanted.size() == 1 || e.isBusy()) {
                    wanted.forEach(one -> fail(one, String.valueOf(e.getMessage())));
                } else {
                    int half = wanted.size() / 2;
                    take(wanted.subList(0, half));
                    take(wanted.subList(half, wanted.size()));
                }
            }
        }

        private Fetched fetch(List<Wanted> wanted) {
            List<String> areas = similar.map(group -> List.of(municipality.toString(), Kolada.SWEDEN, group.id()))
                    .orElse(List.of(municipality.toString(), Kolada.SWEDEN));
            return kolada.fetch(wanted.stream().map(Wanted::id).toList(), areas, since(wanted));
        }

        /** The earliest that any of them was imported; {@code null} = all of one is wanted. */
        private @Nullable LocalDate since(List<Wanted> wanted) {
            LocalDate earliest = day;
            for (Wanted one : wanted) {
                Optional<LocalDate> before = imported(one);
                if (before.isEmpty()) {
                    return null;
                }
                earliest = before.get().isBefore(earliest) ? before.get() : earliest;
            }
            return earliest;
        }

        private Optional<LocalDate> imported(Wanted wanted) {
            IndicatorKey key = new IndicatorKey(municipality, wanted.id());
            @Nullable String group = similar.map(Group::id).orElse(null);
            return indicators
                    .held(key)
                    .filter(held -> group == null || group.equals(held.similar()))
                    .flatMap(held -> imported.until(key));
        }

        private void store(List<Wanted> wanted, Fetched fetched) {
            Map<String, List<Row>> rows = fetched.rows().stream().collect(groupingBy(Row::kpi));
            for (Wanted one : wanted) {
                @Nullable String title = fetched.titles().get(one.id());
                if (title == null) {
                    fail(one, "Kolada has no indicator with this id.");
                } else {
                    store(one, title, rows.getOrDefault(one.id(), List.of()));
                }
            }
        }

        private void store(Wanted wanted, String title, List<Row> rows) {
            IndicatorKey key = new IndicatorKey(municipality, wanted.id());
            try {
                boolean changed = indicators.take(key, Deliveries.of(wanted, title, rows, municipality, similar));
                imported.remember(key, day);
                meters.imported(changed);
            } catch (IllegalArgumentException e) {
                fail(wanted, "Kolada has a value that is none: " + e.getMessage() + ".");
            } catch (Problem e) {
                if (e.status() == 503) {
                    throw e;
                }
                fail(wanted, e.detail());
            }
        }

        private void fail(Wanted wanted, String reason) {
            failed.put(wanted.id(), reason);
            meters.failed();
            log.info("indicator {} of {} was not imported: {}", wanted.id(), municipality, reason);
        }
    }
}
