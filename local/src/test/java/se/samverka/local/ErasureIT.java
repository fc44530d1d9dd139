package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.standin.broker.BrokerSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is erased is gone from every place that had it: pages and answers at once, the broker's files as soon as it has
 * compacted, every document, and it never was in the log. The broker compacts within a second here instead of 14 days.
 */
class ErasureIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MUNICIPALITY = "/api/v1/municipalities/1480";
    private static final String MARK = "Ra5erMig";

    /** Only its author and moderators see this; it reaches the database and nothing else. */
    private static final String SECRET = "H3mligt";

    private static final List<String> QUICK_TOPICS = List.of(
            "--samverka.topics.partitions=1",
            "--samverka.topics.min-lag=0s",
            "--samverka.topics.max-lag=200ms",
            "--samverka.topics.segment=100ms");

    @TempDir
    static Path folder;

    private static LocalSettings settings;
    private static Suite suite;
    private static Client client;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        settings = LocalSettings.from(LocalFixtures.environment(folder));
        suite = Suite.start(
                settings,
                new Progress(new PrintStream(PrintStream.nullOutputStream())),
                BrokerSettings::eagerCompaction,
                QUICK_TOPICS);
        client = new Client(settings);
        token = client.token();
    }

    @AfterAll
    static void stop() {
        client.close();
        suite.close();
    }

    @Test
    void whatIsErasedIsNowhere() throws Exception {
        String decided = decided();
        String project = project();
        String lesson = lesson(project);
        String goalComment = publishedComment(Client.goal("1480", 3) + "/feedback");
        String projectComment = publishedComment(project + "/feedback");
        List<String> pages = List.of(
                Client.goal("1480", 3),
                Client.goal("1480", 3) + "/feedback",
                MUNICIPALITY + "/projects",
                "/api/v1/lessons?municipality=1480",
                "/api/v1/lessons?q=" + MARK,
                "/kommuner/1480/mal/3",
                "/kommuner/1480/mal/3/synpunkter",
                "/kommuner/1480/projekt",
                "/lardomar?municipality=1480",
                project,
                project + "/feedback",
                lesson);
        await().untilAsserted(() -> assertThat(pages).as("pages that show it").allMatch(this::shows));
        assertThat(kafkaFiles(MARK).stream()
                        .map(file -> file.getParent().getFileName().toString()))
                .as("partitions that have it")
                .contains("samverka.projects.v1-0", "samverka.lessons.v1-0", "samverka.feedback.v1-0");

        assertThat(documents(MARK)).hasSize(4);
        assertThat(documents(SECRET)).hasSize(2);

        erase(goalComment, 4);
        erase(projectComment, 4);
        erase(lesson, 1);
        erase(project, 2);

        assertThat(pages).noneMatch(this::shows);
        assertThat(decided()).as("the statistics count as if it had never been").isEqualTo(decided);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    closeTheLastSegments();
                    assertThat(kafkaFiles(MARK)).isEmpty();
                });
        assertThat(kafkaFiles(SECRET)).isEmpty();
        assertThat(Records.newest(Installation.of(settings), "samverka.feedback.v1").values().stream()
                        .filter(record -> Records.header(record, "ce_type").endsWith("feedback.erased.v1")))
                .as("that they were erased stays said")
                .hasSize(2);
        Path log = Path.of(System.getProperty("samverka.log"));
        assertThat(Files.readString(log, StandardCharsets.UTF_8)).isNotEmpty().doesNotContain(MARK, SECRET);
        assertThat(documents(MARK)).isEmpty();
        assertThat(documents(SECRET)).isEmpty();
    }

    private static String decided() throws Exception {
        String statistics = client.get(MUNICIPALITY + "/moderation-statistics").body();
        return JSON.readTree(statistics).at("/decisions").toString();
    }

    private static String project() throws Exception {
        HttpResponse<String> registered = client.post(MUNICIPALITY + "/projects", token, "p", """
                {"name":"%1$s projekt","kind":"OTHER","role":"OWNER","status":"ONGOING","goals":[3],
                "summary":{"sv":"%1$s sammanfattning"},"unit":"%1$s enhet"}""".formatted(MARK));
        String project = registered.headers().firstValue("Location").orElseThrow();
        write("POST", project + "/transitions", 1, "{\"to\":\"ENDED\"}");
        return project;
    }

    private static String lesson(String project) throws Exception {
        return client.post(
                        project + "/lessons",
                        token,
                        "l",
                        "{\"title\":\"%1$s\",\"text\":\"%1$s lärdom\",\"goals\":[3]}".formatted(MARK))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Sent with name and address, published edited, answered, used: version 4. Returns the case's own path. */
    private static String publishedComment(String path) throws Exception {
        HttpResponse<String> sent = client.open("POST", path, """
                {"useful":true,"comment":"%1$s och %2$s","name":"%2$s","email":"%2$s@example.org"}""".formatted(MARK, SECRET));
        String feedback = MUNICIPALITY + "/feedback/"
                + JSON.readTree(sent.body()).get("id").asString();
        write("POST", feedback + "/decision", 1, """
                {"decision":"PUBLISH","publishedText":"%1$s, publicerad","note":"%2$s"}""".formatted(MARK, SECRET));
        write("PUT", feedback + "/reply", 2, "{\"text\":\"%s svar\"}".formatted(MARK));
        write("POST", feedback + "/uses", 3, "{\"kind\":\"ASSESSMENT\",\"ref\":\"3\"}");
        return feedback;
    }

    /** The last segment is never compacted: something else, to be kept, has to come after. */
    private static void closeTheLastSegments() throws Exception {
        String key = UUID.randomUUID().toString();
        client.open("POST", Client.goal("1480", 4) + "/feedback", "{\"useful\":true}");
        String project = client.post(
                        MUNICIPALITY + "/projects",
                        token,
                        key,
                        "{\"name\":\"Annat\",\"kind\":\"OTHER\",\"role\":\"OWNER\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        client.post(project + "/lessons", token, key, "{\"title\":\"Annan\",\"text\":\"Lärdom\"}");
    }

    private static void erase(String path, long version) throws Exception {
        HttpResponse<String> erased = client.write("DELETE", path, token, version, "");
        assertThat(erased.statusCode()).as(path + " " + erased.body()).isEqualTo(204);
    }

    private boolean shows(String path) {
        try {
            return client.get(path).body().contains(MARK);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    private static List<Path> kafkaFiles(String mark) throws IOException {
        return files(folder.resolve("kafka"), mark);
    }

    /** The documents of all databases with this text anywhere in them. */
    private static List<String> documents(String mark) {
        List<String> found = new ArrayList<>();
        try (MongoClient database =
                MongoClients.create("mongodb://localhost:" + settings.port(LocalSettings.MONGODB))) {
            for (String name : database.listDatabaseNames()) {
                for (String collection : database.getDatabase(name).listCollectionNames()) {
                    for (Document document :
                            database.getDatabase(name).getCollection(collection).find()) {
                        if (text(document).contains(mark)) {
                            found.add(name + "." + collection + " " + document.get("_id"));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Events to be sent are kept as their bytes. */
    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Binary bytes -> new String(bytes.getData(), StandardCharsets.UTF_8);
            case Map<?, ?> map -> map.values().stream().map(ErasureIT::text).collect(Collectors.joining(" "));
            case List<?> list -> list.stream().map(ErasureIT::text).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    /** The files with these bytes anywhere in them. */
    private static List<Path> files(Path place, String mark) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                } catch (NoSuchFileException e) {
                    return visitFileFailed(file, e);
                }
            }

            // The broker removes what it compacted while we walk.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
        return found;
    }

    private static void write(String method, String path, long version, String body) throws Exception {
        HttpResponse<String> answer = client.write(method, path, token, version, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isIn(200, 201);
    }
}
