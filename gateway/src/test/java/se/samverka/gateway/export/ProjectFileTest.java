package se.samverka.gateway.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.csv.RowReader;
import se.samverka.csv.Separator;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.project.ProjectState;
import se.samverka.kit.consume.Incoming;
import tools.jackson.databind.json.JsonMapper;

class ProjectFileTest {

    private static final ProjectState FULL = state(ProjectFixtures.full("1781", "p-2", 3));
    private static final ProjectState PLAIN = state(ProjectFixtures.registered("1781", "p-1", 1, "ONGOING", "4,17"));

    @Test
    void theFileIsAsTheFormatSays() throws IOException {
        assertThat(written(Separator.SEMICOLON, PLAIN, FULL)).isEqualTo("""
                \uFEFFid;version;name;kind;kind_label;role;role_label;status;status_label;summary_sv;summary_en;funders;programmes;\
                amount;amount_currency;amount_qualifier;hours;period_start;period_end;period_precision;partners;countries;unit;\
                level;level_label;dimension;dimension_label;iop_criteria;iop_agreement_end;targets;goals;proposed_targets
                p-1;1;Projekt p-1;EU_PROJECT;EU-projekt;OWNER;Äger projektet;ONGOING;Pågår;;;;;;;;;;;;;;;;;;;;;;4|17;true
                p-2;3;Allt är angivet;PARTNERSHIP_IOP;Idéburet offentligt partnerskap;FUNDER;Bidrar med pengar eller tid;\
                EVALUATED;Utvärderat;Det här är <b>meningen</b>.;;EU|Egen;ESF;36000000,50;SEK;UPPER_BOUND;120,5;2014-01-01;\
                2020-12-31;YEAR;Föreningen|PL|CIVIL_SOCIETY;PL|GR;Kultur och fritid;LOCAL;Lokalt;SOCIAL;Socialt;\
                Ingen annan gör det;2027-12-31;4.4|;17;true
                """.replace("\n", "\r\n"));
    }

    @Test
    void forProgramsItHasCommasBetweenAndPointsInside() throws IOException {
        assertThat(written(Separator.COMMA, FULL)).contains(",36000000.50,SEK,UPPER_BOUND,120.5,2014-01-01,");
    }

    @Test
    void everyColumnThatIsReadIsWrittenForAProjectOfWhichAllIsStated() throws IOException {
        byte[] file = written(Separator.COMMA, FULL).getBytes(UTF_8);
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file))) {
            RowReader.Numbered row = reader.next();
            assertThat(row.row().cells().keySet()).isEqualTo(reader.columns());
            assertThat(row.row().cells().entrySet())
                    .filteredOn(cell -> cell.getValue().isEmpty())
                    .extracting(cell -> cell.getKey().header())
                    .containsExactly("summary_en");
        }
    }

    @Test
    void theFingerprintChangesWithEveryVersionAndTheWayOfWriting() {
        String first = new ProjectFile(List.of(PLAIN, FULL), Separator.SEMICOLON).fingerprint();
        assertThat(new ProjectFile(List.of(PLAIN, FULL), Separator.SEMICOLON).fingerprint())
                .isEqualTo(first)
                .matches("[0-9a-f]{12}");
        ProjectState later = state(ProjectFixtures.full("1781", "p-2", 4));
        assertThat(List.of(
                        new ProjectFile(List.of(PLAIN, later), Separator.SEMICOLON),
                        new ProjectFile(List.of(PLAIN), Separator.SEMICOLON),
                        new ProjectFile(List.of(FULL, PLAIN), Separator.SEMICOLON),
                        new ProjectFile(List.of(PLAIN, FULL), Separator.COMMA)))
                .extracting(ProjectFile::fingerprint)
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    private static String written(Separator separator, ProjectState... projects) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ProjectFile(List.of(projects), separator).writeTo(bytes);
        return bytes.toString(UTF_8);
    }

    private static ProjectState state(Incoming event) {
        return JsonMapper.shared().readValue(event.value(), ProjectState.class);
    }
}
