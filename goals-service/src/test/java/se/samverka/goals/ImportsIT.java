package se.samverka.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;
import tools.jackson.databind.JsonNode;

/** Imports from a Kolada that throttles, pages and fails, over HTTP and onto the topic. */
@ExtendWith(SuiteExtension.class)
class ImportsIT {

    private static final String PATH = "municipalities/1781/indicator-imports";
    private static final List<String> IDS =
            IntStream.range(0, 60).mapToObj("N%05d"::formatted).toList();
    private static final String SIXTY = body(IDS);

    private final GoalsSuite suite;
    private final Http http;

    ImportsIT(GoalsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @Test
    void everyGoodValueIsStoredAndTheFailuresAreNamedAndTheSecondTimeNothingChanges() {
        JsonNode job = ended(http.send("POST", PATH, SIXTY, Map.of()));
        assertThat(Contract.answerFaults("IndicatorImport", job)).isEmpty();
        assertThat(job.get("state").asString()).isEqualTo("DONE");
        assertThat(job.get("done").asInt()).isEqualTo(60);
        assertThat(failed(job)).containsExactly("N00007", "N00017", "N00027", "N00037", "N00047", "N00057");
        for (String id : IDS) {
            Answer indicator = http.get("municipalities/1781/indicators/" + id);
            if (id.endsWith("7")) {
                assertThat(indicator.status()).isEqualTo(404);
            } else {
                assertStored(indicator.json());
                assertThat(indicator.version()).as("one event").isEqualTo(1);
            }
        }
        assertThat(suite.kolada().questions()).allMatch(question -> question.split(",", -1).length <= 25 + 2);

        JsonNode again = ended(http.send("POST", PATH, "{\"source\":\"KOLADA\"}", Map.of()));
        assertThat(again.get("total").asInt()).as("those already linked").isEqualTo(54);
        assertThat(failed(again)).isEmpty();
        IDS.stream().filter(id -> !id.endsWith("7")).forEach(id -> assertVersion(id, 1));
        assertThat(suite.kolada().questions())
                .as("asks for what has changed")
                .anyMatch(question -> question.contains("from_date="));

        suite.kolada().level = 41;
        ended(http.send("POST", PATH, "{\"source\":\"KOLADA\",\"indicators\":[{\"id\":\"N00001\"}]}", Map.of()));
        assertVersion("N00001", 2);
        assertThat(suite.arrived("samverka.indicators.v1", "1781/N00001", 2))
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly("se.samverka.indicator.defined.v1", "se.samverka.indicator.measured.v1");
        assertThat(suite.arrived("samverka.indicators.v1", "1781/N00001", 2))
                .allSatisfy(record -> assertThat(Contract.faults(Topic.header(record, "ce_type"), Topic.value(record)))
                        .isEmpty());
    }

    private static void assertStored(JsonNode indicator) {
        assertThat(indicator.get("values").size()).isEqualTo(5);
        assertThat(indicator.at("/values/4/total").asDouble()).isEqualTo(44.5);
        assertThat(indicator.get("unit").asString()).isEqualTo("%");
        assertThat(indicator.get("source").asString()).isEqualTo("KOLADA");
        assertThat(indicator.at("/comparisons/0/kind").asString()).isEqualTo("SWEDEN");
        assertThat(indicator.at("/comparisons/1/group").asString()).isEqualTo("G2");
        assertThat(indicator.at("/comparisons/1/values").size()).isEqualTo(5);
    }

    private void assertVersion(String id, long version) {
        assertThat(http.get("municipalities/1781/indicators/" + id).version())
                .as(id)
                .isEqualTo(version);
    }

    @Test
    void whatKoladaDeletedGoesAlsoWhenAnotherIndicatorIsNew() {
        String path = "municipalities/0125/indicator-imports";
        List<String> known = IntStream.range(0, 30)
                .mapToObj("N%05d"::formatted)
                .filter(id -> !id.endsWith("7"))
                .limit(24)
                .toList();
        assertThat(failed(ended(http.send("POST", path, body(known), Map.of()))))
                .isEmpty();
        assertThat(years("N00003")).containsExactly(2021, 2022, 2023, 2024, 2025);

        suite.kolada().delete("N00003", "0125", 2022);
        List<String> all = Stream.concat(known.stream(), Stream.of("N00099")).toList();
        JsonNode job = ended(http.send("POST", path, body(all), Map.of()));
        assertThat(job.get("total").asInt()).isEqualTo(25);
        assertThat(failed(job)).isEmpty();
        assertThat(years("N00003")).containsExactly(2021, 2023, 2024, 2025);
        assertThat(years("N00099")).hasSize(5);
        assertThat(years("N00004")).as("nothing was deleted of it").hasSize(5);
    }

    private static String body(List<String> ids) {
        return "{\"source\":\"KOLADA\",\"indicators\":["
                + ids.stream().map("{\"id\":\"%s\",\"goals\":[17]}"::formatted).collect(Collectors.joining(","))
                + "]}";
    }

    private List<Integer> years(String id) {
        return http.get("municipalities/0125/indicators/" + id)
                .json()
                .get("values")
                .valueStream()
                .map(value -> value.get("year").asInt())
                .toList();
    }

    @Test
    void anIndicatorThatIsNotThereFailsTheImportWhenItIsAlone() {
        String alone = "{\"source\":\"KOLADA\",\"indicators\":[{\"id\":\"X00001\"}]}";
        JsonNode job = ended(http.send("POST", "municipalities/0114/indicator-imports", alone, Map.of()));
        assertThat(job.get("state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/failed/0/reason").asString()).isEqualTo("Kolada has no indicator with this id.");
    }

    @Test
    void aRepeatedRequestIsTheSameImport() {
        Map<String, String> key = Map.of("Idempotency-Key", "once");
        String body = "{\"source\":\"KOLADA\",\"indicators\":[{\"id\":\"N00001\"}]}";
        Answer first = http.send("POST", "municipalities/0115/indicator-imports", body, key);
        ended(first);
        Answer again = http.send("POST", "municipalities/0115/indicator-imports", body, key);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(http.send("POST", "municipalities/0115/indicator-imports", body.replace("01", "02"), key)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void oneImportRunsAtATimeInAMunicipality() {
        String body = "{\"source\":\"KOLADA\",\"indicators\":[{\"id\":\"N00001\"}]}";
        CountDownLatch held = suite.kolada().hold();
        Answer first = http.send("POST", "municipalities/0117/indicator-imports", body, Map.of());
        Answer second = http.send("POST", "municipalities/0117/indicator-imports", body, Map.of());
        Answer elsewhere = http.send("POST", "municipalities/0120/indicator-imports", body, Map.of());
        held.countDown();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("detail").asString()).contains("one runs at a time");
        assertThat(ended(first).get("state").asString()).isEqualTo("DONE");
        assertThat(ended(elsewhere).get("state").asString()).isEqualTo("DONE");
        ended(http.send("POST", "municipalities/0117/indicator-imports", body, Map.of()));
    }

    @Test
    void everyBadFieldIsNamedAndOnlyWhoMayImports() {
        Answer bad = http.send(
                "POST",
                PATH,
                "{\"indicators\":[{\"id\":\"n1\",\"goals\":[0]},{\"id\":\"N00001\"},{\"id\":\"N00001\"}]}",
                Map.of());
        assertThat(bad.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactly("/source", "/indicators/0/goals/0", "/indicators/0/id", "/indicators/2/id");
        assertThat(http.as("").send("POST", PATH, "{", Map.of()).status()).isEqualTo(401);
        assertThat(http.get(PATH + "/none").status()).isEqualTo(404);
        assertThat(http.send("POST", PATH.replace("1781", "9999"), "{\"source\":\"KOLADA\"}", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private JsonNode ended(Answer begun) {
        assertThat(begun.status()).isEqualTo(202);
        String location = begun.header("Location").replaceFirst("^.*/api/v1/", "");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> http.get(location).json(),
                        job -> !job.get("state").asString().equals("RUNNING"));
    }

    private static List<String> failed(JsonNode job) {
        return job.get("failed")
                .valueStream()
                .map(failure -> failure.get("id").asString())
                .toList();
    }
}
