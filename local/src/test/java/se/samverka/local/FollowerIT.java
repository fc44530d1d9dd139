package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

/** The consumer that the guide shows, as it stands in {@code docs/examples}: a newcomer, killed, behind, and reading everything again. */
@ExtendWith(RunningSuite.Extension.class)
class FollowerIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SOURCE = Path.of("../docs/examples/Follower.java");
    private static final String HERE = "/api/v1/municipalities/1383";
    private static final String MARK = "B0rtt4get";

    @TempDir
    Path folder;

    private final RunningSuite suite;
    private final Client client;
    private Process follower;

    FollowerIT(RunningSuite suite) {
        this.suite = suite;
        this.client = suite.client;
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (follower != null) {
            follower.destroyForcibly().waitFor();
        }
    }

    @Test
    void holdsTheNewestOfEverythingAndNothingOfWhatWasErased() throws Exception {
        String token = client.token();
        String project = client.post(HERE + "/projects", token, "follower", """
                {"name":"Bryggan","kind":"OTHER","role":"OWNER","goals":[14]}""")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        start("first");
        awaitAllKept();
        String comment = publishedComment(token);
        await().ignoreException(NoSuchFileException.class)
                .untilAsserted(() -> assertThat(files(MARK)).hasSize(1));

        follower.destroyForcibly().waitFor();
        client.write("POST", project + "/transitions", token, 1, "{\"to\":\"ONGOING\"}");
        assertThat(client.write("DELETE", comment, token, 2, "").statusCode()).isEqualTo(204);
        start("second");
        awaitAllKept();
        assertThat(files(MARK)).as("of what was erased while it was away").isEmpty();
        assertThat(applied("second")).as("only what it had missed").hasSizeBetween(2, 3);

        follower.destroyForcibly().waitFor();
        Files.delete(folder.resolve("held/positions.properties"));
        start("third");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(folder.resolve("third.log")).contains("up to date"));
        assertThat(applied("third")).as("everything read again is nothing new").isEmpty();
        assertThat(kept()).isEqualTo(published());
    }

    /** It replaces its files while we look. */
    private void awaitAllKept() {
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(NoSuchFileException.class)
                .untilAsserted(() -> assertThat(kept()).isEqualTo(published()));
    }

    private void start(String name) throws IOException {
        follower = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx256m",
                        "-cp",
                        kafkaClient(),
                        SOURCE.toString(),
                        suite.at.kafka(),
                        folder.resolve("held").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    /** The plain client and what it needs; nothing of the suite. */
    private static String kafkaClient() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.matches(".*/(kafka-clients|slf4j-api|lz4-java|snappy-java|zstd-jni)-[^/]*\\.jar"))
                .reduce((all, jar) -> all + File.pathSeparator + jar)
                .orElseThrow();
    }

    private List<String> applied(String run) throws IOException {
        return Files.readAllLines(folder.resolve(run + ".log")).stream()
                .filter(line -> line.startsWith("se.samverka."))
                .toList();
    }

    /** Topic and key to version and state, as the follower's files say it; no state when it was erased. */
    private Map<String, String> kept() throws IOException {
        Map<String, String> kept = new HashMap<>();
        for (Path file : files("")) {
            String topic = file.getParent().getFileName().toString();
            String[] parts = file.getFileName().toString().split("\\.");
            if (parts.length == 3) {
                String state = parts[2].equals("erased") ? "erased" : Files.readString(file);
                kept.put(topic + "/" + parts[0].replace('~', '/'), parts[1] + " " + state);
            }
        }
        return kept;
    }

    /** The same, as the topics say it. */
    private Map<String, String> published() {
        Map<String, String> published = new HashMap<>();
        for (String topic : Contract.topics()) {
            for (ConsumerRecord<String, String> record :
                    Records.newest(suite.at, topic).values()) {
                String type = Records.header(record, "ce_type");
                boolean erased = type.contains(".erased.") || type.contains(".removed.");
                published.put(
                        topic + "/" + record.key(),
                        Records.version(record) + " " + (erased ? "erased" : record.value()));
            }
        }
        return published;
    }

    /** Files of aggregates with this text in them. */
    private List<Path> files(String text) throws IOException {
        List<Path> having = new ArrayList<>();
        for (String topic : Contract.topics()) {
            Path states = Files.createDirectories(folder.resolve("held").resolve(topic));
            try (Stream<Path> all = Files.list(states)) {
                for (Path file : all.toList()) {
                    if (Files.readString(file).contains(text)) {
                        having.add(file);
                    }
                }
            }
        }
        return having;
    }

    private String publishedComment(String token) throws Exception {
        String sent = client.open("POST", HERE + "/goals/14/feedback", "{\"comment\":\"" + MARK + "\"}")
                .body();
        String comment = HERE + "/feedback/" + JSON.readTree(sent).get("id").asString();
        client.write("POST", comment + "/decision", token, 1, "{\"decision\":\"PUBLISH\"}");
        return comment;
    }
}
