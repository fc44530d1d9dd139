package se.samverka.projects;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.ServiceKit;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP, on a real broker and the stand-in for the database. */
@ExtendWith(SuiteExtension.class)
class ImportsIT {

    private static final String MIXED = """
            \uFEFFid;version;name;kind;kind_label;role;partners
            p-1;;"Återbruk;
            i skolan";EU_PROJECT;whatever;OWNER;Skolor|PL|ACADEMIA
            ;;'=Summa;LEADER;;MEMBER;
            p-3;;Fel;TRAIN;;OWNER;
            """;

    private final ProjectsSuite suite;
    private final Http http;

    ImportsIT(ProjectsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @AfterEach
    void bringItBack() {
        suite.database().start();
    }

    @Test
    void aFileIsTriedThenTakenInAndItsProjectsAreTold() {
        Answer check = send("1760", "?dryRun=true", MIXED);
        assertThat(check.status()).isEqualTo(200);
        assertThat(Contract.answerFaults("ProjectImportCheck", check.json())).isEmpty();
        assertThat(check.json()
                        .get("rows")
                        .valueStream()
                        .map(row -> row.get("outcome").asString()))
                .containsExactly("CREATED", "CREATED", "REFUSED");
        assertThat(check.json().at("/rows/2/errors/0/column").asString()).isEqualTo("kind");
        assertThat(http.get("municipalities/1760/projects").json().get("total").asInt())
                .isZero();

        Answer begun = send("1760", "", MIXED);
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo("/api/v1/municipalities/1760/project-imports/1");
        JsonNode job = ended("1760", 1);
        assertThat(Contract.answerFaults("ProjectImport", job)).isEmpty();
        assertThat(job.toString())
                .contains(
                        "\"state\":\"DONE\",\"total\":3,\"done\":3,\"created\":2,\"changed\":0,\"unchanged\":0,\"refused\":1");
        assertThat(http.get("municipalities/1760/projects/p-1")
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Återbruk;\ni skolan");
        assertThat(suite.arrived("1760/p-1", 1)).hasSize(1);
        JsonNode items = http.get("municipalities/1760/projects").json().get("items");
        assertThat(items.valueStream().map(item -> item.get("name").asString())).contains("=Summa");

        send("1760", "", MIXED.replace("TRAIN", "EU_PROJECT").replace(";;'=Summa", "p-1;;'=Summa"));
        assertThat(ended("1760", 2).toString()).contains("\"created\":1,\"changed\":0,\"unchanged\":1,\"refused\":1");
    }

    @Test
    void aFileSentAgainUnderItsKeyIsAnsweredWithTheJobThatItBegan() {
        Map<String, String> headers = Map.of("Content-Type", "text/csv", "Idempotency-Key", "k");
        Answer first = http.send("POST", imports("1761"), file(50), headers);
        assertThat(ended("1761", 1).get("created").asInt()).isEqualTo(50);

        Answer again = http.send("POST", imports("1761"), file(50), headers);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.json().get("state").asString()).isEqualTo("DONE");
        assertThat(http.send("POST", imports("1761"), file(51), headers).status())
                .isEqualTo(409);
        assertThat(http.get("municipalities/1761/projects").json().get("total").asInt())
                .isEqualTo(50);
        assertThat(http.get(imports("1761") + "/2").status()).isEqualTo(404);
    }

    @Test
    void oneGoesOnAtATime() {
        assertThat(send("1762", "", file(600)).status()).isEqualTo(202);
        Answer second = send("1762", "", file(1));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("Content-Type")).startsWith("application/problem+json");
        assertThat(send("1762", "?dryRun=true", file(1)).status()).isEqualTo(200);
        assertThat(ended("1762", 1).get("created").asInt()).isEqualTo(600);
    }

    @Test
    void anotherInstanceGoesOnWhereOneStopped() {
        ConfigurableApplicationContext first = ServiceKit.run(
                ProjectsApplication.class,
                "projects-service",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.kafka.bootstrap-servers=" + suite.broker().bootstrapServers(),
                "--spring.mongodb.uri=" + suite.database().connectionString(),
                "--samverka.projects.clock.first=1d",
                "--samverka.imports.batch=50",
                "--samverka.login.issuer=" + suite.tokens().issuer(),
                "--samverka.login.jwk-set-uri=" + suite.tokens().jwkSetUri());
        Http its =
                new Http("http://127.0.0.1:" + first.getEnvironment().getProperty("local.server.port"), http.token());
        assertThat(its.send("POST", imports("1763"), file(600), Map.of("Content-Type", "text/csv"))
                        .status())
                .isEqualTo(202);
        await().pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> job("1763", 1).get("done").asInt() > 0);
        first.close();
        JsonNode job = ended("1763", 1);
        assertThat(job.get("created").asInt()).isEqualTo(600);
        assertThat(http.get("municipalities/1763/projects").json().get("total").asInt())
                .isEqualTo(600);
    }

    @Test
    void anOutageOfTheDatabaseLosesNoRowAndMakesNoneTwice() {
        Http quick = suite.service("--samverka.imports.claim=3s", "--samverka.imports.batch=100");
        assertThat(quick.send("POST", imports("1764"), file(500), Map.of("Content-Type", "text/csv"))
                        .status())
                .isEqualTo(202);
        suite.database().stop();
        assertThat(send("1764", "", file(1)).status()).isEqualTo(503);
        suite.database().start();
        JsonNode job = ended("1764", 1);
        assertThat(job.get("created").asInt()).isEqualTo(500);
        assertThat(http.get("municipalities/1764/projects").json().get("total").asInt())
                .isEqualTo(500);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(400, "text/csv", new byte[0]),
                Arguments.of(400, "text/csv", "name;nonsense\na;b\n".getBytes(UTF_8)),
                Arguments.of(400, "text/csv", "name\n\"never closed".getBytes(UTF_8)),
                Arguments.of(400, "text/csv", "name\nÅ\n".getBytes(ISO_8859_1)),
                Arguments.of(400, "text/csv; charset=utf-8", new byte[] {(byte) 0xff, (byte) 0xfe, 'n', 0}),
                Arguments.of(400, "text/csv", new byte[1_000_000]),
                Arguments.of(400, "text/csv", "\"".repeat(1_000_000).getBytes(UTF_8)),
                Arguments.of(400, "text/csv", ("name\n" + ";".repeat(1_000_000)).getBytes(UTF_8)),
                Arguments.of(413, "text/csv", ("name\n" + "a\n".repeat(100_001)).getBytes(UTF_8)),
                Arguments.of(415, "text/csv; charset=windows-1252", "name\n".getBytes(UTF_8)),
                Arguments.of(415, "application/json", "{}".getBytes(UTF_8)),
                Arguments.of(415, "application/x-www-form-urlencoded", "dryRun=true".getBytes(UTF_8)),
                Arguments.of(415, "multipart/form-data; boundary=x", "--x--".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoFileOfProjectsIsRefused(int status, String type, byte[] body) {
        for (String how : new String[] {"", "?dryRun=true"}) {
            Answer answer = http.sendBytes("POST", imports("1765") + how, body, Map.of("Content-Type", type));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.response().body()).doesNotContain("Exception", "se.samverka");
        }
        assertThat(http.get(imports("1765") + "/1").status()).isEqualTo(404);
    }

    @Test
    void aRowOfNonsenseIsRefusedAndTheOthersAreTaken() {
        String nonsense = Stream.of(
                        "$where",
                        "\u202E",
                        "{\"$gt\":\"\"}",
                        "../../x",
                        "1e999",
                        "=cmd|' /C calc'!A0",
                        "9".repeat(40),
                        "|",
                        "\\")
                .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                .map(cell -> IntStream.range(0, 12).mapToObj(i -> cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
        send(
                "1766",
                "",
                "id;version;name;kind;role;status;hours;amount;partners;countries;targets;goals\n" + nonsense
                        + "\nok;;A;LEADER;OWNER;;;;;;;\n");
        JsonNode job = ended("1766", 1);
        assertThat(job.get("refused").asInt()).isEqualTo(9);
        assertThat(job.get("created").asInt()).isEqualTo(1);
        assertThat(job.get("state").asString()).isEqualTo("DONE");
    }

    @Test
    void onlyEditorsOfTheMunicipalityMay() {
        Http other = http.as(
                suite.tokens().token("x").roles("EDITOR").municipalities("0180").sign());
        Http reader = http.as(
                suite.tokens().token("x").roles("MODERATOR").municipalities("*").sign());
        for (String[] way : new String[][] {{"POST", ""}, {"GET", "/1"}}) {
            String body = way[0].equals("POST") ? file(1) : null;
            Map<String, String> csv = Map.of("Content-Type", "text/csv");
            assertThat(http.as("")
                            .send(way[0], imports("1782") + way[1], body, csv)
                            .status())
                    .isEqualTo(401);
            assertThat(other.send(way[0], imports("1782") + way[1], body, csv).status())
                    .isEqualTo(403);
            assertThat(reader.send(way[0], imports("1782") + way[1], body, csv).status())
                    .isEqualTo(403);
        }
        assertThat(send("9999", "", file(1)).status()).isEqualTo(404);
        assertThat(send("1782", "?dryRun=perhaps", file(1)).status()).isEqualTo(400);
        for (String id : new String[] {"0", "x", "99", "1e3", "1234567890"}) {
            assertThat(http.get(imports("1782") + "/" + id).status()).isEqualTo(404);
        }
    }

    private static String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "Projekt " + row + ";LEADER;OWNER\n")
                .collect(Collectors.joining("", "name;kind;role\n", ""));
    }

    private Answer send(String municipality, String query, String file) {
        return http.send("POST", imports(municipality) + query, file, Map.of("Content-Type", "text/csv"));
    }

    private JsonNode job(String municipality, int number) {
        return http.get(imports(municipality) + "/" + number).json();
    }

    private JsonNode ended(String municipality, int number) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> job(municipality, number),
                        job -> job.has("endedAt") && !job.get("endedAt").isNull());
    }

    private static String imports(String municipality) {
        return "municipalities/" + municipality + "/project-imports";
    }
}
