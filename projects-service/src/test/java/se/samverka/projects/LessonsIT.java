package se.samverka.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverka.projects.ProjectsSuite.LESSON;
import static se.samverka.projects.ProjectsSuite.PLAIN;
import static se.samverka.projects.ProjectsSuite.key;
import static se.samverka.projects.ProjectsSuite.registered;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Contract;
import se.samverka.testing.Hostile;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;
import tools.jackson.databind.JsonNode;

/** Lessons over HTTP, and the trail of who drew on them: on a real broker and the embedded database, two instances. */
@ExtendWith(SuiteExtension.class)
class LessonsIT {

    private static final String SHORT = "{\"title\":\"a\",\"text\":\"b\"}";

    private final ProjectsSuite suite;
    private final Http http;

    LessonsIT(ProjectsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @AfterEach
    void bringTheDatabaseBack() {
        suite.database().start();
    }

    @Test
    void aLessonIsRecordedChangedAndErased() {
        String project = registered(http, "1781", PLAIN);
        Answer recorded = http.send("POST", project + "/lessons", LESSON, Map.of());
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(Contract.answerFaults("Lesson", recorded.json())).isEmpty();
        String path = path(recorded);
        assertThat(recorded.header("Location")).endsWith("/api/v1/" + path);
        assertThat(recorded.header("Samverka-Written")).isEqualTo("samverka.lessons.v1;" + lesson(path) + ";1");
        assertThat(http.get(path).json()).isEqualTo(recorded.json());
        assertThat(http.get(project).version()).as("the project's").isEqualTo(1);
        Answer changed = http.write("PUT", path, 1, SHORT);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("goals")).isEmpty();
        assertThat(http.send("DELETE", path, null, Map.of("If-Match", "\"2\"")).status())
                .isEqualTo(204);
        assertThat(http.get(path).status()).isEqualTo(410);
        assertThat(http.write("PUT", path, 3, SHORT).status()).isEqualTo(410);
        var records = suite.arrived("samverka.lessons.v1", lesson(path), 3);
        assertThat(records)
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly(
                        "se.samverka.lesson.recorded.v1",
                        "se.samverka.lesson.changed.v1",
                        "se.samverka.lesson.erased.v1");
        assertThat(records).allSatisfy(record -> {
            assertThat(Contract.faults(Topic.header(record, "ce_type"), Topic.value(record)))
                    .isEmpty();
            assertThat(Topic.header(record, "ce_source")).isEqualTo("/samverka/projects");
        });
    }

    @Test
    void aRepeatedRecordingMakesOneLesson() {
        String project = registered(http, "1781", PLAIN);
        Map<String, String> key = Map.of("Idempotency-Key", "lesson");
        Answer first = http.send("POST", project + "/lessons", LESSON, key);
        Answer again = http.send("POST", project + "/lessons", LESSON, key);
        assertThat(List.of(first.status(), again.status())).containsExactly(201, 200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(http.send("POST", project + "/lessons", SHORT, key).status()).isEqualTo(409);
        assertThat(http.send("DELETE", project, null, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(204);
        assertThat(http.send("POST", project + "/lessons", LESSON, key).status())
                .as("a repeat comes before what has become of the project")
                .isEqualTo(200);
        assertThat(http.send("POST", project + "/lessons", LESSON, Map.of()).status())
                .isEqualTo(410);
    }

    @Test
    void checksComeInTheContractsOrder() {
        String nowhere = "municipalities/9999/projects/none";
        String gone = "municipalities/1781/lessons/none";
        String project = registered(http, "1781", PLAIN);
        String lesson = path(http.send("POST", project + "/lessons", LESSON, Map.of()));
        String consulted = consulting(lesson(lesson));
        for (String[] write : List.of(
                new String[] {"POST", nowhere + "/lessons", LESSON},
                new String[] {"POST", nowhere + "/consulted-lessons", consulted},
                new String[] {"PUT", gone, LESSON})) {
            assertThat(http.as("").send(write[0], write[1], "{", Map.of()).status())
                    .isEqualTo(401);
            assertThat(elsewhere().send(write[0], write[1], "{", Map.of()).status())
                    .isEqualTo(403);
            assertThat(http.send(write[0], write[1], write[2], Map.of("Content-Type", "text/plain"))
                            .status())
                    .isEqualTo(415);
            assertThat(http.send(write[0], write[1], "{}", Map.of()).status()).isEqualTo(400);
            assertThat(http.send(write[0], write[1], write[2], Map.of()).status())
                    .isEqualTo(404);
        }
        for (String[] write : List.of(
                new String[] {"POST", project + "/consulted-lessons", consulted},
                new String[] {"PUT", lesson, LESSON})) {
            assertThat(http.send(write[0], write[1], write[2], Map.of()).status())
                    .isEqualTo(428);
            assertThat(http.write(write[0], write[1], 7, write[2]).status()).isEqualTo(412);
        }
        assertThat(elsewhere().send("DELETE", lesson, null, Map.of()).status()).isEqualTo(403);
        assertThat(http.send("DELETE", lesson, null, Map.of()).status()).isEqualTo(428);
    }

    @Test
    void everyWriteStandsHostility() {
        String project = registered(http, "1715", PLAIN);
        String lesson = path(http.send("POST", project + "/lessons", LESSON, Map.of()));
        Hostile hostile = new Hostile(http);
        hostile.attackOpen("POST", project + "/lessons", LESSON, List.of("municipalities/0000/projects/x/lessons"));
        hostile.attackGuarded("PUT", lesson, LESSON, List.of("municipalities/1715/lessons/%00"));
        hostile.attackGuarded("DELETE", lesson, "{}", List.of("municipalities/1715/lessons/$ne"));
        hostile.attackGuarded(
                "POST",
                project + "/consulted-lessons",
                consulting(lesson(lesson)),
                List.of("municipalities/1715/projects/a%2fb/consulted-lessons"));
    }

    @Test
    void whatIsConsultedMustBeThere() {
        String project = registered(http, "1781", PLAIN);
        Answer refused = http.write(
                "POST",
                project + "/consulted-lessons",
                1,
                "{\"lessons\":[\"none\",\"1781/none\",\"9999/none\",\"/\",\"$ne\",\"\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactly("/lessons/0", "/lessons/1", "/lessons/2", "/lessons/3", "/lessons/4", "/lessons/5");
    }

    @Test
    void eachUseIsCountedOnceOnBothInstances() {
        Http other = suite.service();
        String origin = registered(http, "1781", PLAIN);
        String lesson = path(http.send("POST", origin + "/lessons", LESSON, Map.of()));
        String own = path(http.send("POST", origin + "/lessons", LESSON, Map.of()));
        String user = registered(other, "1781", PLAIN);
        String bare = own.substring(own.lastIndexOf('/') + 1);
        Answer consulted = other.write("POST", user + "/consulted-lessons", 1, consulting(lesson(lesson), bare, bare));
        assertThat(consulted.status()).isEqualTo(200);
        assertThat(Contract.answerFaults("Project", consulted.json())).isEmpty();
        assertThat(consulted.json().get("consultedLessons").size()).isEqualTo(2);
        assertThat(http.write("POST", user + "/consulted-lessons", 2, consulting(bare))
                        .status())
                .as("nothing new")
                .isEqualTo(409);
        assertUsedBy(lesson, 1, key(user));
        assertUsedBy(own, 1, key(user));

        String second = registered(http, "0114", PLAIN);
        assertThat(http.write("POST", second + "/consulted-lessons", 1, consulting(lesson(lesson)))
                        .status())
                .isEqualTo(200);
        assertThat(http.send("DELETE", second, null, Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(204);
        assertUsedBy(lesson, 2, key(second), key(user));
        assertThat(suite.arrived("samverka.lessons.v1", lesson(lesson), 3))
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly(
                        "se.samverka.lesson.recorded.v1", "se.samverka.lesson.used.v1", "se.samverka.lesson.used.v1");
    }

    @Test
    void withoutADatabaseEverythingIsRefusedForAWhile() {
        String project = registered(http, "1781", PLAIN);
        String lesson = path(http.send("POST", project + "/lessons", LESSON, Map.of()));
        suite.database().stop();
        for (Answer answer : List.of(
                http.get(lesson),
                http.send("POST", project + "/lessons", LESSON, Map.of()),
                http.write("PUT", lesson, 1, LESSON),
                http.write("POST", project + "/consulted-lessons", 1, consulting(lesson(lesson))))) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
        }
    }

    private void assertUsedBy(String lesson, int uses, String... projects) {
        JsonNode counted = await().atMost(Duration.ofSeconds(30))
                .until(() -> http.get(lesson).json(), now -> now.get("uses").asInt() == uses);
        assertThat(counted.get("usedBy").valueStream().map(JsonNode::asString)).containsExactly(projects);
    }

    private static String consulting(String... lessons) {
        String all = String.join("\",\"", Stream.of(lessons).toList());
        return "{\"lessons\":[\"" + all + "\"],\"note\":\"a\"}";
    }

    private static String path(Answer recorded) {
        return "municipalities/" + recorded.json().get("municipality").asString() + "/lessons/"
                + recorded.json().get("id").asString();
    }

    /** The key that belongs to a lesson's path. */
    private static String lesson(String path) {
        return path.replace("municipalities/", "").replace("/lessons", "");
    }

    private Http elsewhere() {
        return http.as(
                suite.tokens().token("x").roles("EDITOR").municipalities("0120").sign());
    }
}
