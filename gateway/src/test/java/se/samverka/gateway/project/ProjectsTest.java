package se.samverka.gateway.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectsTest {

    private final List<String> told = new ArrayList<>();
    private final ProjectView view = new ProjectView();
    private final Projects projects = view.projects();
    private final TopicView topic =
            view.topic((municipality, id, goals) -> told.add(municipality + "/" + id + " " + goals));

    @Test
    void aProjectShowsUnderItsGoalsAndThoseOfItsTargets() throws UnreadableRecord {
        topic.apply(ProjectFixtures.full("1781", "p", 1));

        assertThat(projects.of("1781", 17)).extracting(ProjectCard::id).containsExactly("p");
        assertThat(projects.of("1781", 4)).extracting(ProjectCard::id).containsExactly("p");
        assertThat(projects.of("1781", 5)).isEmpty();
        assertThat(projects.count("1781", 4)).isEqualTo(1);
        assertThat(projects.balance("1781")).isEqualTo(Map.of(Dimension.SOCIAL, 1));
        assertThat(told).containsExactly("1781/p [4, 17]");
    }

    @Test
    void whoMovesFromOneGoalToAnotherIsToldUnderBoth() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "p", 1, "ONGOING", "3"));
        topic.apply(ProjectFixtures.registered("1781", "p", 2, "ONGOING", "5"));

        assertThat(told).containsExactly("1781/p [3]", "1781/p [3, 5]");
        assertThat(projects.of("1781", 3)).isEmpty();
        assertThat(projects.of("1781", 5)).hasSize(1);
    }

    @Test
    void anErasureTakesItFromEveryListAndNoOlderRecordBringsItBack() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "p", 1, "AWAITING_EVALUATION", "3"));
        assertThat(projects.totals("1781")).isEqualTo(new Projects.Totals(1, 1, 0, 0, 0));
        topic.apply(ProjectFixtures.erased("1781", "p", 3));
        assertThat(topic.apply(ProjectFixtures.registered("1781", "p", 2, "ONGOING", "3")))
                .isEqualTo(Applied.OLDER);

        assertThat(projects.of("1781", ProjectQuery.ALL)).isEmpty();
        assertThat(projects.totals("1781")).isEqualTo(new Projects.Totals(0, 0, 0, 0, 0));
        assertThatThrownBy(() -> projects.nameOf("1781", "p"))
                .isInstanceOfSatisfying(
                        Problem.class, gone -> assertThat(gone.status()).isEqualTo(410));
        assertThatThrownBy(() -> projects.nameOf("1781", "q"))
                .isInstanceOfSatisfying(
                        Problem.class, none -> assertThat(none.status()).isEqualTo(404));
        assertThat(told).last().isEqualTo("1781/p [3]");
    }

    @Test
    void erasedBeforeItWasKnownItStaysAway() throws UnreadableRecord {
        topic.apply(ProjectFixtures.erased("1781", "p", 3));
        topic.apply(ProjectFixtures.registered("1781", "p", 1, "ONGOING", "3"));
        assertThat(projects.of("1781", ProjectQuery.ALL)).isEmpty();
    }

    @Test
    void anyOrderAndAnyRepetitionEndsTheSame() throws UnreadableRecord {
        List<Incoming> records = new ArrayList<>(List.of(
                ProjectFixtures.registered("1781", "a", 1, "PLANNED", "1"),
                ProjectFixtures.registered("1781", "a", 2, "ONGOING", "2"),
                ProjectFixtures.registered("1781", "a", 3, "CLOSED", "3"),
                ProjectFixtures.registered("1781", "b", 1, "ONGOING", "3"),
                ProjectFixtures.erased("1781", "b", 2),
                ProjectFixtures.full("1781", "c", 1)));
        records.addAll(List.copyOf(records));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(records, new Random(seed));
            ProjectView other = new ProjectView();
            TopicView its = other.topic();
            for (Incoming record : records) {
                its.apply(record);
            }
            assertThat(other.projects().of("1781", ProjectQuery.ALL))
                    .as("seed " + seed)
                    .extracting(ProjectCard::id)
                    .containsExactly("c", "a");
            assertThat(other.projects().of("1781", 3))
                    .extracting(ProjectCard::id)
                    .containsExactly("a");
            assertThat(other.projects().count("1781", 1)).isZero();
        }
    }

    @Test
    void everyEventOfTheContractIsReadAndNoneIsAStranger() throws Exception {
        Resource[] examples = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:samverka/examples/se.samverka.project.*.json");
        assertThat(examples).hasSizeGreaterThanOrEqualTo(14);
        for (Resource example : examples) {
            String type = String.valueOf(example.getFilename()).replace(".json", "");
            String value = example.getContentAsString(StandardCharsets.UTF_8);
            JsonNode state = JsonMapper.shared().readTree(value);
            String key = state.has("key")
                    ? state.get("key").asString()
                    : state.get("municipality").asString() + "/"
                            + state.get("id").asString();
            TopicView other = new ProjectView().topic();
            assertThat(other.apply(GoalFixtures.incoming(
                            ProjectFixtures.TOPIC, key, state.get("version").asLong(), type, value)))
                    .as(type)
                    .isEqualTo(Applied.APPLIED);
        }
    }

    @Test
    void whatIsNotStatedStaysNotStated() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "p", 1, "NOT_STATED", "17"));
        ProjectState state = projects.known("1781", "p");
        assertThat(state.amount()).isNull();
        assertThat(state.hours()).isNull();
        assertThat(state.period()).isNull();
        assertThat(Completeness.of(state).missing()).hasSize(9);
        assertThat(projects.balance("1781")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1}",
                "{\"version\":1,\"municipality\":\"1781\",\"id\":\"other\"}",
                "null",
                "[]",
                "{\"status\":\"FINISHED\"}"
            })
    void whatIsBrokenIsUnreadable(String value) {
        Incoming broken =
                GoalFixtures.incoming(ProjectFixtures.TOPIC, "1781/p", 1, "se.samverka.project.registered.v1", value);
        assertThatThrownBy(() -> topic.apply(broken)).isInstanceOf(UnreadableRecord.class);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"targets\":[\"4.4\",targets\":[\"44\"", "goals\":[17],goals\":[99]"})
    void aLinkToWhatDoesNotExistIsUnreadable(String good, String bad) {
        Incoming full = ProjectFixtures.full("1781", "p", 1);
        String value = new String(full.value(), StandardCharsets.UTF_8).replace(good, bad);
        assertThat(value).contains(bad);
        assertThatThrownBy(() -> topic.apply(GoalFixtures.incoming(full.topic(), full.key(), 1, full.type(), value)))
                .isInstanceOf(UnreadableRecord.class);
        assertThat(topic.version("1781/p")).isZero();
    }

    @Test
    void listsCanBeFilteredAndSorted() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "ö", 1, "ONGOING", "1"));
        topic.apply(ProjectFixtures.registered("1781", "a", 1, "CLOSED", "17"));
        topic.apply(ProjectFixtures.registered("1781", "z", 1, "ONGOING", "17"));
        topic.apply(ProjectFixtures.full("1781", "full", 1));

        assertThat(found(Map.of())).containsExactly("z", "ö", "full", "a");
        assertThat(found(Map.of("goal", "17", "status", ""))).containsExactly("z", "full", "a");
        assertThat(found(Map.of("status", "CLOSED"))).containsExactly("a");
        assertThat(found(Map.of("kind", "PARTNERSHIP_IOP"))).containsExactly("full");
        assertThat(found(Map.of("programme", "ESF"))).containsExactly("full");
        assertThat(found(Map.of("country", "GR"))).containsExactly("full");
        assertThat(found(Map.of("q", "MENINGEN"))).containsExactly("full");
        assertThat(found(Map.of("sort", "name"))).containsExactly("full", "a", "z", "ö");
        assertThat(found(Map.of("sort", "-name"))).containsExactly("ö", "z", "a", "full");
        assertThat(found(Map.of("sort", "end"))).first().isEqualTo("full");
        assertThat(found(Map.of("sort", "-end")))
                .as("what is not stated comes last")
                .first()
                .isEqualTo("full");
        assertThat(found(Map.of("sort", "-status"))).first().isEqualTo("a");
        assertThat(found(Map.of("q", "null"))).isEmpty();
    }

    @Test
    void partsOfAListAreStableAndHoldEachProjectOnce() throws UnreadableRecord {
        for (int i = 0; i < 45; i++) {
            String sameName = new String(
                            ProjectFixtures.registered("1781", "p-" + i, 1, "ONGOING", "17")
                                    .value(),
                            StandardCharsets.UTF_8)
                    .replaceAll("\"Projekt [^\"]*\"", "\"Samma\"");
            topic.apply(GoalFixtures.incoming(
                    ProjectFixtures.TOPIC, "1781/p-" + i, 1, "se.samverka.project.registered.v1", sameName));
        }
        for (String sort : List.of("", "name", "-name", "end", "-end", "agreementEnd", "completeness")) {
            List<String> ids = new ArrayList<>();
            for (int page = 1; page <= 3; page++) {
                ids.addAll(new Paging(20, page)
                        .of(projects.of("1781", ProjectQuery.of(Map.of("sort", sort))), ProjectCard::id)
                        .items());
            }
            assertThat(ids).as(sort).hasSize(45).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"goal,18", "goal,x", "status,FINISHED", "kind,eu_project", "sort,amount", "sort,--name"})
    void whatCannotBeAskedForIsRefused(String name, String value) {
        assertThatThrownBy(() -> ProjectQuery.of(Map.of(name, value))).isInstanceOfSatisfying(Problem.class, bad -> {
            assertThat(bad.status()).isEqualTo(400);
            assertThat(bad.detail()).contains(name);
        });
        assertThatThrownBy(() -> ProjectQuery.of(Map.of("q", "x".repeat(101)))).isInstanceOf(Problem.class);
    }

    private List<String> found(Map<String, String> said) {
        return projects.of("1781", ProjectQuery.of(said)).stream()
                .map(ProjectCard::id)
                .toList();
    }
}
