package se.samverka.gateway.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.project.ProjectView;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Assets;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.http.Paging;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is overdue, per municipality and per unit. */
class DeadlinesTest {

    private static final Municipality KRISTINEHAMN = new Municipality("1781", "Kristinehamn");

    private final ProjectView view = new ProjectView();
    private final Projects projects = view.projects();
    private final TopicView topic = view.topic();
    private final Deadlines deadlines = new Deadlines(projects);

    @Test
    void whatIsOverdueIsWhatTheOwnerSaid() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "waits", 1, "AWAITING_EVALUATION", "4"));
        topic.apply(ProjectFixtures.overdue("1781", "late", 1, "\"Skola\""));
        topic.apply(ProjectFixtures.overdue("0180", "elsewhere", 1, "null"));

        assertThat(deadlines.evaluations("1781"))
                .extracting(OverdueEvaluation::id, OverdueEvaluation::unit, one -> String.valueOf(one.dueOn()))
                .containsExactly(tuple("late", "Skola", "2026-03-31"));
        assertThat(projects.totals("1781").overdue()).isEqualTo(1);
        topic.apply(ProjectFixtures.registered("1781", "late", 2, "EVALUATED", "4"));
        assertThat(deadlines.evaluations("1781")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-23T08:00:00Z, true",
        "2026-11-23, 2026-11-23T08:00:00Z, true",
        "2026-11-24, 2026-11-23T08:00:00Z, false",
        "2026-11-24, 2026-11-23T23:30:00Z, true"
    })
    void aFollowUpIsDueFromTheSwedishDayOnWhichTheOwnerTellsOfIt(String due, Instant told, boolean isDue)
            throws UnreadableRecord {
        topic.apply(at(told, ProjectFixtures.accepted("1781", "p", 1, "t", due)));
        assertThat(deadlines.followUps("1781")).hasSize(isDue ? 1 : 0);
        assertThat(projects.totals("1781").followUpsDue()).isEqualTo(isDue ? 1 : 0);
    }

    @Test
    void anyOrderAndAnyRepetitionEndsTheSame() throws UnreadableRecord {
        List<Incoming> records = new ArrayList<>(List.of(
                ProjectFixtures.accepted("1781", "a", 1, "t", "2026-11-01"),
                ProjectFixtures.accepted("1781", "a", 2, "t", "2026-11-02"),
                ProjectFixtures.overdue("1781", "b", 1, "null"),
                ProjectFixtures.erased("1781", "c", 2),
                ProjectFixtures.overdue("1781", "c", 1, "null")));
        records.addAll(List.copyOf(records));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(records, new Random(seed));
            ProjectView other = new ProjectView();
            TopicView its = other.topic();
            for (Incoming record : records) {
                its.apply(record);
            }
            Deadlines found = new Deadlines(other.projects());
            assertThat(found.followUps("1781"))
                    .as("seed " + seed)
                    .extracting(look -> look.dueOn().toString())
                    .containsExactly("2026-11-02");
            assertThat(found.evaluations("1781"))
                    .extracting(OverdueEvaluation::id)
                    .containsExactly("b");
        }
    }

    @Test
    void unitsAreCountedWhateverUnitIsAskedFor() throws UnreadableRecord {
        topic.apply(ProjectFixtures.overdue("1781", "a", 1, "\"Ökning\""));
        topic.apply(ProjectFixtures.overdue("1781", "b", 1, "\"Skola\""));
        topic.apply(ProjectFixtures.overdue("1781", "c", 1, "\"Skola\""));
        topic.apply(ProjectFixtures.overdue("1781", "d", 1, "null"));

        List<OverdueEvaluation> all = deadlines.evaluations("1781");
        JsonNode answer = JsonMapper.shared()
                .readTree(Json.bytes(
                        new DeadlineList(new Paging(1, 2).of(Deadlines.ofUnit("Skola", all)), Deadlines.byUnit(all))));
        assertThat(answer.toString()).isEqualTo("""
                {"items":[{"id":"c","name":"Projekt c","unit":"Skola","status":"AWAITING_EVALUATION","dueOn":"2026-03-31"}],\
                "page":2,"limit":1,"total":2,\
                "units":[{"unit":"Skola","count":2},{"unit":"Ökning","count":1},{"unit":null,"count":1}]}""");
    }

    @Test
    void thePageHasBothInOneListAndCountsThemByUnit() throws UnreadableRecord {
        topic.apply(ProjectFixtures.overdue("1781", "b", 1, "\"Skola & <kultur>\""));
        topic.apply(ProjectFixtures.accepted("1781", "a", 1, "t", "2026-02-01"));

        assertThat(html(null, Language.SV))
                .containsSubsequence("Projekt a", "Kunskap att följa upp", "Fritid", "1 februari 2026", "Projekt b")
                .contains("Utvärdering försenad", "31 mars 2026", "2 saker att göra")
                .contains("href=\"/kommuner/1781/uppfoljning?unit=Skola%20%26%20%3Ckultur%3E\"")
                .contains("Skola &amp; &lt;kultur&gt;</a>");
        assertThat(html("Skola & <kultur>", Language.EN))
                .contains("Projekt b", "Show all units", "/kommuner/1781/uppfoljning?unit=Skola%20%26%20%3Ckultur%3E")
                .doesNotContain("Projekt a<");
        assertThat(html("Ingen <b>", Language.SV)).contains("0 saker att göra", "Det som Ingen &lt;b&gt; ansvarar");
    }

    @Test
    void whenNothingIsOverdueThePageSaysSo() {
        assertThat(html(null, Language.SV)).contains("Inget är försenat.").doesNotContain("<table");
    }

    private String html(@Nullable String unit, Language language) {
        DeadlinePage page = DeadlinePage.of(
                KRISTINEHAMN, unit, deadlines.evaluations("1781"), deadlines.followUps("1781"), new Paging(20, 1));
        Here here = Here.at(language, "Försenat", other -> page.part(Addresses.deadlines(other, "1781"), 1));
        return new String(new Html(new Assets(Frame.load())).render("deadlines", here, page), StandardCharsets.UTF_8);
    }

    private static Incoming at(Instant time, Incoming event) {
        return new Incoming(
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                event.version(),
                event.type(),
                event.id(),
                time,
                event.value());
    }
}
