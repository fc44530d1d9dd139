package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The process that everything runs in is killed in the middle of an import from a Kolada with bad manners: its next start
 * goes on. Then an import that finds nothing new sends nothing, and one that finds one value sends one record. What was
 * deleted meanwhile goes, also in an import with an indicator that is new.
 */
class KilledKoladaIT {

    private static final String MUNICIPALITY = "/api/v1/municipalities/1783";
    private static final String IMPORTS = MUNICIPALITY + "/indicator-imports";

    /** In the middle of the last part: those before it in that part are stored, and nobody has noted it. */
    private static final String HALT = "N00055";

    private static final int NOTED = 50;
    private static final List<String> IDS =
            IntStream.range(0, 60).mapToObj("N%05d"::formatted).toList();
    private static final List<String> GOOD =
            IDS.stream().filter(id -> !id.endsWith("7")).toList();
    private static final String THESE = "{\"source\":\"KOLADA\",\"indicators\":["
            + IDS.stream().map("{\"id\":\"%s\",\"goals\":[3]}"::formatted).collect(Collectors.joining(",")) + "]}";
    private static final String LINKED = "{\"source\":\"KOLADA\"}";

    @TempDir
    Path folder;

    @Test
    void everyGoodValueComesAfterAKillAndThenOnlyWhatIsNew() throws Exception {
        try (UnreliableKolada kolada = new UnreliableKolada("Hagfors", HALT)) {
            Map<String, String> environment = environment(kolada);
            LocalSettings settings = LocalSettings.from(environment);
            try (Client client = new Client(settings)) {
                Process process = LocalProcess.start(environment, client);
                String place = begin(client, "first", THESE);
                kolada.awaitHalt();
                assertThat(client.json(place, client.token()).get("done").asInt())
                        .isEqualTo(NOTED);
                process.destroyForcibly();
                assertThat(process.waitFor()).isNotZero();
                kolada.goOn();

                Process again = LocalProcess.start(environment, client);
                try {
                    goesOn(client, place, kolada);
                    assertEveryGoodValue(client, kolada);
                    assertOnlyNewsAreSent(settings, client, kolada);
                    assertWhatWasDeletedGoes(client, kolada);
                } finally {
                    again.destroy();
                    assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
                }
            }
        }
    }

    private Map<String, String> environment(UnreliableKolada kolada) {
        Map<String, String> environment = new HashMap<>(LocalFixtures.environment(folder));
        environment.put("SAMVERKA_KOLADA_BASE_URL", kolada.address());
        environment.put("SAMVERKA_KOLADA_DELAY", "20ms");
        environment.put("SAMVERKA_JOBS_EVERY", "500ms");
        environment.put("SAMVERKA_JOBS_CLAIM", "2s");
        return environment;
    }

    private static void goesOn(Client client, String place, UnreliableKolada kolada) throws Exception {
        JsonNode job = ended(client, place);
        assertThat(job.get("state").asString()).isEqualTo("DONE");
        assertThat(job.get("done").asInt()).isEqualTo(IDS.size());
        assertThat(failed(job)).containsExactly("N00007", "N00017", "N00027", "N00037", "N00047", "N00057");
        assertThat(kolada.waits()).isPositive();
    }

    /** On the goal's page, which the gateway makes of events alone. */
    private static void assertEveryGoodValue(Client client, UnreliableKolada kolada) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode shown = client.json(Client.goal("1783", 3)).get("indicators");
            assertThat(shown.valueStream().map(indicator -> indicator.get("id").asString()))
                    .containsExactlyInAnyOrderElementsOf(GOOD);
            shown.forEach(indicator -> {
                String id = indicator.get("id").asString();
                assertThat(indicator.at("/comparisons/1/kind").asString())
                        .as(id)
                        .isEqualTo("SIMILAR");
                assertThat(indicator.get("series").valueStream().map(KilledKoladaIT::figures))
                        .as(id)
                        .containsExactlyElementsOf(expected(kolada, id));
            });
        });
    }

    private static String figures(JsonNode value) {
        return "%d: %s %s %s"
                .formatted(
                        value.get("year").asInt(),
                        value.get("total").decimalValue().toPlainString(),
                        value.get("women").decimalValue().toPlainString(),
                        value.get("men").decimalValue().toPlainString());
    }

    private static List<String> expected(UnreliableKolada kolada, String id) {
        return IntStream.rangeClosed(UnreliableKolada.FIRST_YEAR, UnreliableKolada.LAST_YEAR)
                .filter(year -> kolada.has(id, year))
                .mapToObj(year ->
                        "%1$d: %2$d.5 %3$d %2$d".formatted(year, kolada.total(id, year), kolada.total(id, year) + 1))
                .toList();
    }

    private static void assertOnlyNewsAreSent(LocalSettings settings, Client client, UnreliableKolada kolada)
            throws Exception {
        List<ConsumerRecord<String, String>> before = records(settings);
        assertThat(before)
                .as("one of each, also of those that were imported twice")
                .hasSize(GOOD.size());
        assertThat(ended(client, begin(client, "second", LINKED)).get("total").asInt())
                .isEqualTo(GOOD.size());
        assertThat(records(settings)).hasSameSizeAs(before);

        kolada.change("N00012", 2024, 99);
        JsonNode third = ended(client, begin(client, "third", LINKED));
        assertThat(failed(third)).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> records(settings).size() > before.size());
        assertEveryGoodValue(client, kolada);
        List<ConsumerRecord<String, String>> after = records(settings);
        assertThat(after).hasSize(before.size() + 1);
        ConsumerRecord<String, String> news = after.stream()
                .filter(record -> Records.version(record) == 2)
                .findFirst()
                .orElseThrow();
        assertThat(news.key()).isEqualTo("1783/N00012");
        assertThat(Records.header(news, "ce_type")).isEqualTo("se.samverka.indicator.measured.v1");
        int size = news.value().getBytes(StandardCharsets.UTF_8).length;
        System.out.printf("one changed value of twenty years: a record of %d bytes%n", size);
        assertThat(size).isLessThan(6 * 1024);
    }

    /** The new one measures no goal. */
    private static void assertWhatWasDeletedGoes(Client client, UnreliableKolada kolada) throws Exception {
        kolada.delete("N00012", 2010);
        String twoDozenAndOne = "{\"source\":\"KOLADA\",\"indicators\":["
                + Stream.concat(GOOD.stream().limit(24), Stream.of("N00099"))
                        .map("{\"id\":\"%s\"}"::formatted)
                        .collect(Collectors.joining(","))
                + "]}";
        assertThat(failed(ended(client, begin(client, "fourth", twoDozenAndOne))))
                .isEmpty();
        assertEveryGoodValue(client, kolada);
    }

    private static List<ConsumerRecord<String, String>> records(LocalSettings settings) {
        return Records.all(Installation.of(settings), "samverka.indicators.v1").stream()
                .filter(record -> record.key().startsWith("1783/"))
                .toList();
    }

    private static String begin(Client client, String key, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.post(IMPORTS, client.token(), key, body);
        assertThat(answer.statusCode()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode ended(Client client, String place) throws IOException, InterruptedException {
        String token = client.token();
        return await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> client.json(place, token),
                        job -> job.has("endedAt") && !job.get("endedAt").isNull());
    }

    private static List<String> failed(JsonNode job) {
        return job.get("failed")
                .valueStream()
                .map(failure -> failure.get("id").asString())
                .toList();
    }
}
