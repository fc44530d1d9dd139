package se.samverka.gateway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.IndicatorFixtures;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndicatorsTest {

    private final List<String> told = new ArrayList<>();
    private final IndicatorView view = new IndicatorView();
    private final Indicators indicators = view.indicators();
    private final TopicView topic =
            view.topic((municipality, id, goals) -> told.add(municipality + "/" + id + " " + goals));

    @Test
    void itIsShownAsTheContractSays() throws UnreadableRecord {
        topic.apply(IndicatorFixtures.measured("1781", "N99001", 3, "4,17"));

        JsonNode shown = shown("1781", "N99001");
        assertThat(shown.propertyNames())
                .startsWith("id", "title", "unit", "direction", "target", "latest", "trend", "series", "source");
        assertThat(shown.at("/title").toString()).isEqualTo("{\"sv\":\"Exempelmått N99001, andel (%)\",\"en\":null}");
        assertThat(shown.at("/target").toString()).isEqualTo("{\"year\":2030,\"value\":50}");
        assertThat(shown.at("/latest").toString())
                .startsWith("{\"year\":2025,\"total\":41.5,\"women\":44,\"men\":null,\"state\":\"PRELIMINARY\"");
        assertThat(shown.at("/series/0").toString())
                .startsWith("{\"year\":2020,\"total\":null,\"women\":null,\"men\":null,\"state\":\"NOT_APPLICABLE\"");
        assertThat(shown.at("/series")).hasSize(6);
        assertThat(shown.at("/series/5/sourceStatus/men").asString()).isEqualTo("Undertryckt");
        assertThat(shown.at("/source").asString()).isEqualTo("Källa: Kolada");
        assertThat(shown.at("/version").asLong()).isEqualTo(3);
        assertThat(shown.at("/trend").asString()).isEqualTo("IMPROVING");
        assertThat(shown.at("/trendBasis").toString())
                .isEqualTo("{\"years\":[2021,2023,2024,2025],\"change\":4.1,\"tolerance\":0.78375}");
        assertThat(shown.at("/comparisons/0").toString())
                .isEqualTo("{\"kind\":\"SWEDEN\",\"group\":\"0000\",\"name\":null,"
                        + "\"values\":[{\"year\":2024,\"total\":44.1},{\"year\":2025,\"total\":44.3}]}");
    }

    @Test
    void whatIsNotStatedIsNull() throws UnreadableRecord {
        topic.apply(IndicatorFixtures.defined("1781", "LOKALT-1", 1, "\"Eget mått\"", "17"));

        JsonNode shown = shown("1781", "LOKALT-1");
        for (String name : List.of("unit", "target", "latest", "source", "trendBasis")) {
            assertThat(shown.get(name).isNull()).as(name).isTrue();
        }
        assertThat(shown.get("series")).isEmpty();
        assertThat(shown.get("comparisons")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"defined", "measured", "removed"})
    void theOwnersExamplesAreRead(String name) throws Exception {
        Incoming event = example("se.samverka.indicator." + name + ".v1");

        assertThat(topic.apply(event)).isEqualTo(Applied.APPLIED);
        assertThat(topic.version("1781/N99001")).isEqualTo(event.version());
        assertThat(indicators.of("1781")).hasSize(name.equals("removed") ? 0 : 1);
    }

    @Test
    void aRemovedOneIsGoneUntilItIsDefinedAgain() throws UnreadableRecord {
        topic.apply(IndicatorFixtures.measured("1781", "N1A", 1, "4"));
        topic.apply(IndicatorFixtures.removed("1781", "N1A", 2));

        assertThat(indicators.of("1781")).isEmpty();
        assertThat(indicators.of("1781", 4)).isEmpty();
        assertThat(indicators.count("1781", 4)).isZero();
        assertThatThrownBy(() -> indicators.known("1781", "N1A"))
                .isInstanceOfSatisfying(
                        Problem.class, gone -> assertThat(gone.status()).isEqualTo(404));

        topic.apply(IndicatorFixtures.defined("1781", "N1A", 3, "\"På nytt\"", "5"));
        assertThat(indicators.known("1781", "N1A").title().sv()).isEqualTo("På nytt");
        assertThat(told).containsExactly("1781/N1A [4]", "1781/N1A [4]", "1781/N1A [5]");
    }

    @Test
    void aGoalHasItsOwnInTheOrderOfTheAlphabet() throws UnreadableRecord {
        topic.apply(IndicatorFixtures.defined("1781", "B11", 1, "\"Ö\"", "4"));
        topic.apply(IndicatorFixtures.defined("1781", "C11", 2, "\"Å\"", "4,5"));
        topic.apply(IndicatorFixtures.defined("1781", "A11", 1, "\"B\"", "5"));
        topic.apply(IndicatorFixtures.defined("0180", "A11", 1, "\"A\"", "4"));

        assertThat(indicators.of("1781", 4)).extracting(Indicator::id).containsExactly("C11", "B11");
        assertThat(indicators.of("1781")).extracting(Indicator::id).containsExactly("A11", "C11", "B11");
        assertThat(indicators.count("1781", 5)).isEqualTo(2);
        assertThat(indicators.changed("1781", 4)).isEqualTo(GoalFixtures.FIRST.plusSeconds(60));
        assertThat(indicators.changed("1781", 6)).isNull();
        assertThat(new IndicatorQuery(5).in(indicators, "1781")).hasSize(2);
    }

    @Test
    void anyOrderAndAnyRepetitionEndsTheSame() throws UnreadableRecord {
        List<Incoming> records = new ArrayList<>(List.of(
                IndicatorFixtures.defined("1781", "N1A", 1, "\"Först\"", "4"),
                IndicatorFixtures.measured("1781", "N1A", 2, "17"),
                IndicatorFixtures.measured("1781", "N2B", 1, "17"),
                IndicatorFixtures.removed("1781", "N2B", 2)));
        records.addAll(List.copyOf(records));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(records, new Random(seed));
            IndicatorView other = new IndicatorView();
            TopicView its = other.topic();
            for (Incoming record : records) {
                its.apply(record);
            }
            assertThat(other.indicators().of("1781"))
                    .as("seed " + seed)
                    .extracting(Indicator::version)
                    .containsExactly(2L);
            assertThat(other.indicators().of("1781", 4)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"goals\":[0]",
                "\"values\":[{\"year\":2025,\"state\":\"VALUE\"},{\"year\":2024,\"state\":\"VALUE\"}]",
                "\"values\":[{\"year\":2025}]",
                "\"direction\":\"SIDEWAYS\"",
                "\"title\":null",
                "\"comparisons\":[{\"kind\":\"SWEDEN\",\"group\":\"0000\",\"name\":null,\"values\":[{\"year\":2024,\"total\":null}]}]"
            })
    void aBrokenOneIsNotHalfShown(String broken) {
        Incoming good = IndicatorFixtures.measured("1781", "N1A", 1, "17");
        String value = new String(good.value(), StandardCharsets.UTF_8);
        String bad = value.substring(0, value.length() - 1) + "," + broken + "}";
        Incoming event = GoalFixtures.incoming(good.topic(), good.key(), 1, good.type(), bad);

        assertThatThrownBy(() -> topic.apply(event)).isInstanceOf(UnreadableRecord.class);
        assertThat(indicators.of("1781")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "18", "x", "1.5"})
    void aGoalThatIsNoneIsRefused(String goal) {
        assertThatThrownBy(() -> IndicatorQuery.of(goal))
                .isInstanceOfSatisfying(
                        Problem.class, bad -> assertThat(bad.status()).isEqualTo(400));
        assertThat(Stream.of(null, "", " ").map(IndicatorQuery::of)).containsOnly(new IndicatorQuery(null));
    }

    private JsonNode shown(String municipality, String id) {
        byte[] json = Json.bytes(ShownIndicator.of(indicators.known(municipality, id)));
        return JsonMapper.shared().readTree(json);
    }

    private static Incoming example(String type) throws IOException {
        String value =
                new ClassPathResource("samverka/examples/" + type + ".json").getContentAsString(StandardCharsets.UTF_8);
        long version = JsonMapper.shared().readTree(value).get("version").asLong();
        return GoalFixtures.incoming(IndicatorFixtures.TOPIC, "1781/N99001", version, type, value);
    }
}
