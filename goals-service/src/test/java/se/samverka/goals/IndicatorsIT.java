package se.samverka.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

/** Indicators over HTTP and on their topic. */
@ExtendWith(SuiteExtension.class)
class IndicatorsIT {

    private static final String DEFINITION =
            "{\"title\":{\"sv\":\"Andel (%)\"},\"goals\":[17,3,17],\"unit\":\"%\",\"direction\":\"UP\","
                    + "\"target\":{\"year\":2030,\"value\":50.0},\"source\":\"Källa: Kolada\"}";
    private static final String VALUE = "{\"total\":41.5,\"women\":44,\"state\":\"VALUE\"}";

    private final GoalsSuite suite;
    private final Http http;

    IndicatorsIT(GoalsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @Test
    void everyWriteIsAnsweredWithTheNewStateAndReachesTheTopic() {
        String path = "municipalities/1784/indicators/N99001";
        Answer defined = http.write("PUT", path, 0, DEFINITION);
        assertThat(defined.status()).isEqualTo(200);
        assertThat(defined.header("Samverka-Written")).isEqualTo("samverka.indicators.v1;1784/N99001;1");
        assertThat(defined.json().get("goals").toString()).isEqualTo("[3,17]");
        assertThat(defined.json().get("source").asString()).isEqualTo("KOLADA");
        assertThat(defined.response().body()).contains("\"target\":{\"year\":2030,\"value\":50}");

        Answer measured = http.write("PUT", path + "/values/2025", 1, VALUE);
        assertThat(measured.version()).isEqualTo(2);
        assertThat(Contract.answerFaults("IndicatorState", measured.json())).isEmpty();
        assertThat(measured.response().body())
                .contains("{\"year\":2025,\"total\":41.5,\"women\":44,\"men\":null,\"state\":\"VALUE\"");
        Answer again = http.write("PUT", path + "/values/2025", 2, VALUE.replace("41.5", "41.500"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.version()).as("nothing changed").isEqualTo(2);
        assertThat(again.header("Samverka-Written")).isEqualTo("samverka.indicators.v1;1784/N99001;2");
        assertThat(http.get(path).json()).isEqualTo(measured.json());

        Answer removed = http.send("DELETE", path, null, Map.of("If-Match", "\"2\""));
        assertThat(removed.status()).isEqualTo(204);
        assertThat(http.get(path).status()).isEqualTo(404);
        assertThat(http.write("PUT", path, 0, DEFINITION).version()).isEqualTo(4);

        List<ConsumerRecord<String, String>> records = suite.arrived("samverka.indicators.v1", "1784/N99001", 4);
        assertThat(records)
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly(
                        "se.samverka.indicator.defined.v1",
                        "se.samverka.indicator.measured.v1",
                        "se.samverka.indicator.removed.v1",
                        "se.samverka.indicator.defined.v1");
        for (ConsumerRecord<String, String> record : records) {
            assertThat(Contract.faults(Topic.header(record, "ce_type"), Topic.value(record)))
                    .isEmpty();
            assertThat(Topic.header(record, "ce_source")).isEqualTo("/samverka/goals");
        }
    }

    @Test
    void onlyWhoMayDoesAndOnlyToWhatIsThere() {
        String path = "municipalities/0114/indicators/EGET";
        Http editor = http.as(
                suite.tokens().token("x").roles("EDITOR").municipalities("0114").sign());
        Http elsewhere = http.as(
                suite.tokens().token("x").roles("EDITOR").municipalities("1784").sign());
        assertThat(http.as("").send("PUT", path, "{", Map.of()).status()).isEqualTo(401);
        assertThat(elsewhere.write("PUT", path, 0, DEFINITION).status()).isEqualTo(403);
        assertThat(http.as("").get(path).status()).isEqualTo(401);
        assertThat(editor.write("PUT", path + "/values/2025", 0, VALUE).status())
                .isEqualTo(404);
        assertThat(editor.send("PUT", path, DEFINITION, Map.of()).status()).isEqualTo(428);
        assertThat(editor.write("PUT", path, 1, DEFINITION).status()).isEqualTo(412);
        assertThat(editor.write("PUT", path, 0, DEFINITION).status()).isEqualTo(200);
        assertThat(editor.send("PUT", path + "/values/2025", VALUE, Map.of()).status())
                .isEqualTo(428);
        assertThat(editor.write("PUT", path + "/values/1899", 1, VALUE).status())
                .isEqualTo(404);
        assertThat(editor.send("DELETE", path, null, Map.of("If-Match", "\"1\""))
                        .status())
                .as("an editor may not remove")
                .isEqualTo(403);
        assertThat(http.write("PUT", "municipalities/0000/indicators/EGET", 0, DEFINITION)
                        .status())
                .as("Sweden is no municipality")
                .isEqualTo(404);
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        Answer answer = http.write(
                "PUT",
                "municipalities/1784/indicators/N99002",
                0,
                "{\"title\":{},\"goals\":[18],\"direction\":\"SIDEWAYS\",\"target\":{\"value\":1e300}}");
        assertThat(answer.status()).isEqualTo(400);
        Answer value = http.write(
                "PUT",
                "municipalities/1784/indicators/N99002/values/2025",
                0,
                "{\"men\":0.00000001,\"state\":\"MISSING\"}");
        assertThat(value.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactly("/men", "/state");
    }
}
