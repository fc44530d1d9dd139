package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.project.ProjectFixtures.NOW;
import static se.samverka.projects.project.ProjectFixtures.SETTINGS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.csv.Column;
import se.samverka.csv.Row;
import se.samverka.csv.RowReader;
import se.samverka.csv.RowWriter;
import se.samverka.csv.Separator;
import se.samverka.frame.Frame;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.register.ImportedRows.Outcome;
import se.samverka.projects.register.ImportedRows.Result;
import se.samverka.testing.AggregatesInMemory;

/** A register of 60,000 projects as a file, taken in by an empty one, is the same file; and taken in again changes nothing. */
class ImportRoundTripTest {

    private static final int PROJECTS = 60_000;
    private static final int SAMPLE = 100;
    private static final MunicipalityCode HERE = new MunicipalityCode("1781");
    private static final List<String> STARTS = List.of("PLANNED", "ONGOING", "NOT_STATED");

    private final Frame frame = new Frame();
    private final AggregatesInMemory<Project> stored = new AggregatesInMemory<>(new ProjectStore());
    private final ImportedProjects imported =
            new ImportedProjects(stored, SETTINGS, Clock.fixed(NOW.now(), ZoneOffset.UTC), frame);

    @Test
    void whatIsTakenInIsGivenOutAsItWas() throws IOException {
        byte[] file = generated();
        assertThat(take(file)).isEqualTo(Map.of(Outcome.CREATED, PROJECTS));
        assertThat(written()).isEqualTo(file);
        int events = stored.events.size();
        assertThat(take(file)).isEqualTo(Map.of(Outcome.UNCHANGED, PROJECTS));
        assertThat(stored.events).hasSize(events);
    }

    private byte[] generated() throws IOException {
        GeneratedDescriptions descriptions = new GeneratedDescriptions(17, frame);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowWriter file = new RowWriter(bytes, Separator.SEMICOLON)) {
            for (int i = 0; i < PROJECTS; i++) {
                file.write(row("p-%06d".formatted(i), 1, STARTS.get(i % STARTS.size()), descriptions.next()));
            }
        }
        return bytes.toByteArray();
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowWriter file = new RowWriter(bytes, Separator.SEMICOLON)) {
            for (Versioned<Project> one : stored.loadAll("1781/")) {
                Project project = one.state();
                file.write(row(
                        one.key().substring(5),
                        one.version(),
                        Start.valueOf(project.life().status().name()).name(),
                        project.description()));
            }
        }
        return bytes.toByteArray();
    }

    private static Row row(String id, long version, String status, Description description) {
        return ProjectRow.of(description)
                .with(Column.ID, id)
                .with(Column.VERSION, Long.toString(version))
                .with(Column.STATUS, status);
    }

    private Map<Outcome, Integer> take(byte[] file) throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file))) {
            for (RowReader.Numbered row = reader.next(); row != null; row = reader.next()) {
                Idempotency name = Idempotency.of("job", "rows", "row " + row.number(), new byte[0]);
                Result result = imported.take(HERE, row, name);
                if (result.outcome() == Outcome.REFUSED || row.number() % SAMPLE == 0) {
                    assertThat(result.errors()).as("row %d", row.number()).isEmpty();
                    assertThat(imported.check(HERE, row).outcome()).isEqualTo(Outcome.UNCHANGED);
                }
                outcomes.merge(result.outcome(), 1, Integer::sum);
            }
        }
        return outcomes;
    }
}
