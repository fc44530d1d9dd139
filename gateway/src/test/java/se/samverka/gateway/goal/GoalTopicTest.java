package se.samverka.gateway.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.indicator.IndicatorView;
import se.samverka.gateway.lesson.LessonView;
import se.samverka.gateway.project.ProjectView;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.json.JsonMapper;

class GoalTopicTest {

    private static final Grounds NO_GROUNDS =
            new Grounds(new IndicatorView().indicators(), new ProjectView().projects(), new LessonView().lessons());

    private final List<String> announced = new ArrayList<>();
    private final States<GoalState> states = new States<>();
    private final Goals goals = new Goals(states, NO_GROUNDS);
    private final TopicView topic = GoalTopic.of(
            states,
            List.of((municipality, goal) -> announced.add(municipality + "/" + goal + " "
                    + goals.glance(municipality, goal).status())));

    @ParameterizedTest
    @ValueSource(
            strings = {"assessed", "content-changed", "gap-registered", "gap-changed", "gap-closed", "assessment-stale"
            })
    void takesInTheExampleOfTheContract(String event) throws Exception {
        String type = "se.samverka.goal." + event + ".v1";
        byte[] value = new ClassPathResource("samverka/examples/" + type + ".json").getContentAsByteArray();
        long version = JsonMapper.shared().readTree(value).get("version").asLong();

        assertThat(topic.apply(incoming("1781/17", version, type, new String(value, StandardCharsets.UTF_8))))
                .isEqualTo(Applied.APPLIED);
        assertThat(goals.find("1781", 17))
                .hasValueSatisfying(held -> assertThat(held.version()).isEqualTo(version));
    }

    @Test
    void readsEveryFieldItNeedsFromTheExample() throws IOException, UnreadableRecord {
        String type = "se.samverka.goal.assessed.v1";
        String value =
                new ClassPathResource("samverka/examples/" + type + ".json").getContentAsString(StandardCharsets.UTF_8);
        topic.apply(incoming("1781/17", 2, type, value));

        assertThat(goals.find("1781", 17).orElseThrow().state()).satisfies(state -> {
            assertThat(state.assessment().status()).isEqualTo(Status.NEUTRAL);
            assertThat(state.assessment().basis()).isEqualTo(Basis.JUDGEMENT);
            assertThat(state.assessment().rationale().en()).startsWith("The municipality");
            assertThat(state.assessment().evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.GAP);
            assertThat(state.gaps()).extracting(GoalState.Gap::scope).containsExactly(GapScope.KOLADA);
        });
    }

    @Test
    void tellsItsListenersAfterTheViewHasIt() throws UnreadableRecord {
        topic.apply(GoalFixtures.assessed("1781", 17, 1, "NEUTRAL"));

        assertThat(announced).containsExactly("1781/17 NEUTRAL");
    }

    @Test
    void anOlderRecordIsNotAnnounced() throws UnreadableRecord {
        topic.apply(GoalFixtures.assessed("1781", 17, 2, "NEUTRAL"));
        assertThat(topic.apply(GoalFixtures.assessed("1781", 17, 1, "POSITIVE")))
                .isEqualTo(Applied.OLDER);

        assertThat(announced).containsExactly("1781/17 NEUTRAL");
    }

    @Test
    void anUnknownTypeIsNotForUs() throws UnreadableRecord {
        Incoming unknown = incoming("1781/17", 1, "se.samverka.goal.celebrated.v1", "not even JSON");

        assertThat(topic.apply(unknown)).isEqualTo(Applied.UNKNOWN_TYPE);
        assertThat(goals.find("1781", 17)).isEmpty();
    }

    @Test
    void aPropertyNobodyKnowsIsNoReasonToRefuse() throws UnreadableRecord {
        Incoming richer = GoalFixtures.event("se.samverka.goal.assessed.v1", "1781", 17, 1, """
                "assessment":null,"title":null,"sections":[],"links":[],"gaps":[],"weather":{"sun":true}""");

        assertThat(topic.apply(richer)).isEqualTo(Applied.APPLIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "\"\"",
                "{\"version\":1",
                "{\"version\":1,\"municipality\":\"1781\",\"goal\":17}",
                "{\"version\":2,\"municipality\":\"1781\",\"goal\":17,\"sections\":[],\"links\":[],\"gaps\":[]}",
                "{\"version\":1,\"municipality\":\"1782\",\"goal\":17,\"sections\":[],\"links\":[],\"gaps\":[]}",
                "{\"version\":1,\"municipality\":\"1781\",\"goal\":18,\"sections\":[],\"links\":[],\"gaps\":[]}",
                "{\"version\":1,\"municipality\":\"../..\",\"goal\":17,\"sections\":[],\"links\":[],\"gaps\":[]}",
                "{\"version\":1,\"municipality\":\"1781\",\"goal\":17,\"sections\":[null],\"links\":[],\"gaps\":[]}",
                "{\"version\":1,\"municipality\":\"1781\",\"goal\":17,\"sections\":[{}],\"links\":[],\"gaps\":[]}",
                "{\"version\":1,\"municipality\":\"1781\",\"goal\":17,\"sections\":[],\"links\":[],\"gaps\":[],"
                        + "\"assessment\":{\"status\":\"SECRET-WORD\"}}"
            })
    void poisonIsRefusedWithoutQuotingIt(String value) {
        assertThatThrownBy(() -> topic.apply(incoming("1781/17", 1, "se.samverka.goal.assessed.v1", value)))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageNotContaining("SECRET-WORD")
                .hasNoCause();
        assertThat(announced).isEmpty();
        assertThat(goals.find("1781", 17)).isEmpty();
    }

    private static Incoming incoming(String key, long version, String type, String value) {
        return GoalFixtures.incoming(GoalFixtures.TOPIC, key, version, type, value);
    }
}
