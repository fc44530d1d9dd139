package se.samverka.projects.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.projects.project.ProjectFixtures.NOW;
import static se.samverka.projects.project.ProjectFixtures.SETTINGS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.csv.RowReader;
import se.samverka.frame.Frame;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.register.ImportedRows.Error;
import se.samverka.projects.register.ImportedRows.Outcome;
import se.samverka.projects.register.ImportedRows.Result;
import se.samverka.testing.AggregatesInMemory;

class ImportedProjectsTest {

    private static final MunicipalityCode HERE = new MunicipalityCode("1781");
    private static final String NEW = "name;kind;role\nA;LEADER;OWNER\n";

    private final AggregatesInMemory<Project> stored = new AggregatesInMemory<>(new ProjectStore());
    private final ImportedProjects imported =
            new ImportedProjects(stored, SETTINGS, Clock.fixed(NOW.now(), ZoneOffset.UTC), new Frame());

    @Test
    void aRowWithoutAnIdIsNamedAfterTheImportAndItsPlace() throws IOException {
        Result first = take(NEW);
        assertThat(first.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(first.id()).hasSize(36);
        assertThat(project(first.id()).life().status()).isEqualTo(Status.PLANNED);
        assertThat(take(NEW))
                .as("the same once more")
                .isEqualTo(new Result(2, first.id(), Outcome.UNCHANGED, first.errors()));
        assertThat(check(NEW)).isEqualTo(new Result(2, null, Outcome.CREATED, first.errors()));
    }

    @Test
    void aRowWithAnIdThatIsNotThereIsRegisteredUnderIt() throws IOException {
        assertThat(take("id;version;name;kind;role;status\np-1;7;A;LEADER;OWNER;ENDED\n")
                        .outcome())
                .isEqualTo(Outcome.CREATED);
        assertThat(project("p-1").life().status()).isEqualTo(Status.AWAITING_EVALUATION);
        assertThat(stored.load("1781/p-1").version()).isEqualTo(1);
        assertThat(take("id;status\np-1;ENDED\n").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aColumnThatIsMissingLeavesWhatIsThereAndAnEmptyCellTakesItAway() throws IOException {
        register(ProjectFixtures.full());
        assertThat(take("id;version;hours\np-1;1;\"1 200,5\"\n").outcome()).isEqualTo(Outcome.CHANGED);
        Description now = project("p-1").description();
        assertThat(now.resources().hours().text()).isEqualTo("1200.5");
        assertThat(now.summary()).isEqualTo(ProjectFixtures.full().summary());
        assertThat(now.participants()).isEqualTo(ProjectFixtures.full().participants());
        assertThat(take("id;hours;partners;amount;amount_currency;amount_qualifier\np-1;;;;;\n")
                        .outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(project("p-1").description().resources().hours()).isNull();
        assertThat(project("p-1").description().resources().amount()).isNull();
        assertThat(project("p-1").description().participants().partners()).isEmpty();
        assertThat(stored.events).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900101-1234", "199001011234", "900101-1234", "projekt-900101-1234"})
    void nobodysNumberBecomesAnIdThatStaysForGood(String id) throws IOException {
        Result refused = take("id;name;kind;role\n" + id + ";Odling;LEADER;OWNER\n");
        assertThat(refused.errors()).extracting(Error::column).containsExactly("id");
    }

    @Test
    void whatIsNoIdIsNotKept() throws IOException {
        Result refused = take("id;name;kind;role\n" + "x y".repeat(1_000) + ";Odling;LEADER;OWNER\n");
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.id()).isNull();
    }

    @Test
    void whatAwaitedItsEvaluationElsewhereAwaitsItHere() throws IOException {
        String uuid = "12345678-1234-4234-8234-123456789012";
        assertThat(take("id;name;kind;role;status\n" + uuid + ";Odling;LEADER;OWNER;AWAITING_EVALUATION\n")
                        .outcome())
                .isEqualTo(Outcome.CREATED);
        assertThat(project(uuid).life().status()).isEqualTo(Status.AWAITING_EVALUATION);
        assertThat(take("id;name;kind;role;status\np-9;Odling;LEADER;OWNER;EVALUATED\n")
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void nothingIsOverwrittenUnseen() throws IOException {
        register(ProjectFixtures.full());
        take("id;unit\np-1;Ny enhet\n");
        Result stale = take("id;version;unit\np-1;1;Annan enhet\n");
        assertThat(stale.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(stale.errors()).extracting(Error::column).containsExactly("version");
        assertThat(stale.errors().getFirst().detail()).startsWith("must be 2, the present one");
        assertThat(take("id;version;unit\np-1;1;Ny enhet\n").outcome())
                .as("what is there already overwrites nothing")
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(take("id;version;unit\np-1;2;Annan enhet\n").outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void aSpreadsheetThatDropsALastZeroHasChangedNothing() throws IOException {
        register(ProjectFixtures.full());
        take("id;amount\np-1;36000000,50\n");
        assertThat(take("id;amount;targets\np-1;36000000,5;8.2|8.10|16.A\n").outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(project("p-1").description().resources().amount().value()).isEqualTo("36000000.50");
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED,no step leads back",
        "ENDED,transition to ENDED",
        "CLOSED,take that transition",
        "EVALUATED,record its evaluation",
        "DONE,an import does not change it"
    })
    void aRowLeadsNoProjectThroughItsLife(String status, String step) throws IOException {
        take("id;name;kind;role;status\np-1;A;LEADER;OWNER;ONGOING\n");
        Result refused = take("id;status\np-1;" + status + "\n");
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("status");
            assertThat(error.detail())
                    .startsWith("must be ONGOING, which the project is, or empty;")
                    .contains(step);
        });
    }

    @Test
    void whatTheApiRefusesIsRefusedInItsColumnAllAtOnce() throws IOException {
        Result refused = take("""
                name;kind;role;status;hours;amount;period_end;period_precision;partners;countries;targets;goals;proposed_targets
                ;TRAIN;OWNER;CLOSED;many;1.234,5;2014-13-01;YEAR;a|XX|PUBLIC|d;PL|Polen;4.4|17.99;4|x;kanske
                """);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.errors()).hasSize(10).extracting(Error::column).contains("name", "kind", "status", "hours");
        Result fewer = take("name;kind;role;countries;goals;amount\nA;LEADER;OWNER;PL|Polen;18|x;5\n");
        assertThat(fewer.errors())
                .extracting(error -> error.column() + " " + error.detail())
                .containsExactly(
                        "amount_currency is required",
                        "amount_qualifier is required",
                        "countries item 2 must be a country's two capital letters, as ISO 3166-1 has them",
                        "goals item 1 must be the number of a goal, 1-17",
                        "goals item 2 must be the number of a goal, 1-17");
        assertThat(stored.events).isEmpty();
    }

    @Test
    void anIdThatCannotBeOneOrWasErasedIsRefused() throws IOException {
        assertThat(take("id;name;kind;role\na/b;A;LEADER;OWNER\n").errors())
                .extracting(Error::column)
                .containsExactly("id");
        register(ProjectFixtures.full());
        stored.change(Command.on("1781/p-1", Precondition.none()), now -> Change.erasure("erased"));
        for (Result result : new Result[] {take("id;unit\np-1;x\n"), check("id;unit\np-1;x\n")}) {
            assertThat(result.errors()).containsExactly(new Error("id", "It has been erased."));
        }
    }

    @Test
    void aRowThatCannotBeReadIsRefusedAsAWhole() throws IOException {
        Result refused = take("name;kind;role\nA;LEADER\n");
        assertThat(refused.errors()).singleElement().extracting(Error::column).isNull();
    }

    @Test
    void aDatabaseThatIsAwayIsNoFaultOfTheRow() {
        stored.before = () -> {
            throw Problem.unavailable("away", Duration.ofSeconds(1));
        };
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> take(NEW));
    }

    private void register(Description description) {
        stored.change(
                Command.onAny("1781/p-1", Precondition.none()),
                now -> Change.of(
                        Project.register(description, Start.ONGOING, NOW).project(), "registered"));
    }

    private Project project(String id) {
        return Projects.present(stored.load("1781/" + id));
    }

    private Result take(String file) throws IOException {
        RowReader.Numbered row = row(file);
        return imported.take(HERE, row, Idempotency.of("job", "1781", "row " + row.number(), new byte[0]));
    }

    private Result check(String file) throws IOException {
        return imported.check(HERE, row(file));
    }

    private static RowReader.Numbered row(String file) throws IOException {
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file.getBytes(UTF_8)))) {
            return reader.next();
        }
    }
}
