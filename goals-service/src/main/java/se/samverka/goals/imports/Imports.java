package se.samverka.goals.imports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverka.goals.indicator.KoladaIndicators;
import se.samverka.goals.job.Job;
import se.samverka.goals.job.Jobs;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/** The imports of all municipalities: what can be done with them. Every method may end in the kit's problems, 503 among them. */
@Component
class Imports {

    /** What these jobs are called. */
    static final String KIND = "indicator-imports";

    /** Most indicators of one import. */
    static final int MOST = 10_000;

    private final Jobs jobs;
    private final KoladaIndicators indicators;
    private final Clock clock;

    Imports(Jobs jobs, KoladaIndicators indicators, Clock clock) {
        this.jobs = jobs;
        this.indicators = indicators;
        this.clock = clock;
    }

    /**
     * Begins an import.
     *
     * @param wanted none = those that the municipality has
     * @throws Problem 409 while another runs, and when the municipality has too many
     */
    Job begin(MunicipalityCode municipality, Optional<Idempotency> request, List<Wanted> wanted) {
        String id = request.map(repeatable -> named(repeatable.key()))
                .orElseGet(UUID::randomUUID)
                .toString();
        return begin(municipality, id, request.map(Idempotency::body).orElse(null), wanted);
    }

    /** Begins an import of what the municipality has, if it has anything: once a day, whoever asks. */
    Optional<Job> beginOf(MunicipalityCode municipality, LocalDate day) {
        if (indicators.linked(municipality, 1).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(begin(municipality, named("calendar " + day).toString(), "calendar", List.of()));
    }

    private Job begin(MunicipalityCode municipality, String id, @Nullable String request, List<Wanted> wanted) {
        List<Wanted> all = wanted.isEmpty() ? linked(municipality) : wanted;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Job job = Job.begun(id, request, all.stream().map(Wanted::item).toList(), now);
        return jobs.begin(KIND, municipality.toString(), job);
    }

    private List<Wanted> linked(MunicipalityCode municipality) {
        List<String> ids = indicators.linked(municipality, MOST + 1);
        if (ids.size() > MOST) {
            throw Problem.conflict(
                    "An import has at most " + MOST + " indicators: name those that are to be imported.");
        }
        return ids.stream().map(Wanted::linked).toList();
    }

    /** An import as it is now. @throws Problem 404 */
    Job read(MunicipalityCode municipality, String id) {
        return jobs.find(KIND, municipality.toString(), id)
                .orElseThrow(() -> Problem.notFound("There is no import with this id."));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
