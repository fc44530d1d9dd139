package se.samverka.goals.imports;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samverka.frame.Municipalities;
import se.samverka.goals.job.Job;
import se.samverka.goals.job.Job.Item;
import se.samverka.goals.job.Work;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.goals.kolada.KoladaFailure;
import se.samverka.kit.security.MunicipalityCode;

/** Imports indicators from Kolada, a part at a time. */
@Component
class Importing implements Work {

    /** Said of everything that nobody was asked for any more. */
    static final String GIVEN_UP = "Kolada cannot be reached: several in a row were not answered.";

    /** Said of everything that was not asked for since Kolada wants to be left alone. */
    static final String BUSY = "Kolada asked to wait longer than we do; ask again later.";

    /** Days are days in Sweden. */
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    private final Kolada kolada;
    private final Intake intake;
    private final Municipalities municipalities;
    private final ImportSettings settings;
    private final ImportMeters meters;

    Importing(
            Kolada kolada, Intake intake, Municipalities municipalities, ImportSettings settings, ImportMeters meters) {
        this.kolada = kolada;
        this.intake = intake;
        this.municipalities = municipalities;
        this.settings = settings;
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
    public Outcome run(String place, Job job, List<Item> items) {
        MunicipalityCode municipality = new MunicipalityCode(place);
        Optional<Group> similar;
        try {
            similar = similar(municipality);
        } catch (KoladaFailure e) {
            log.info("{} is not imported: {}", municipality, e.getMessage());
            return new Outcome(items.stream().collect(toMap(Item::id, item -> BUSY)), BUSY);
        }
        // A day early: what Kolada changed on the day of an import may have come after it.
        LocalDate day = LocalDate.ofInstant(job.startedAt(), SWEDEN).minusDays(1);
        Scope scope = new Scope(municipality, similar, day);
        Halving part = new Halving(kolada, intake, scope, settings.silences());
        intake.questions(scope, items.stream().map(Wanted::of).toList())
                .forEach((questions, wanted) -> part.take(wanted, questions));
        return new Outcome(part.failed(), part.givenUp());
    }

    /** @throws KoladaFailure when Kolada wants to be left alone */
    private Optional<Group> similar(MunicipalityCode municipality) {
        try {
            return kolada.similarTo(municipalities.nameOf(municipality));
        } catch (KoladaFailure e) {
            if (e.isBusy()) {
                throw e;
            }
            log.warn("{} is imported without similar municipalities: {}", municipality, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void ended(String place, Job job) {
        meters.ended(job);
    }
}
