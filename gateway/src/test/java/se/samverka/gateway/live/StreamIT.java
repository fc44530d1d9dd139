package se.samverka.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.LessonFixtures;
import se.samverka.gateway.Outside;
import se.samverka.kit.consume.Incoming;

/** The live stream of two gateways on a real broker. */
class StreamIT {

    private static final String PATH = "/api/v1/events";
    private static final String KEPT = "--samverka.streams.kept=50000";
    private static final int KEPT_HERE = 15_000;
    private static final int CUTS = 100;

    @TempDir
    static Path folder;

    private static Outside outside;
    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;

    private final SplittableRandom random = new SplittableRandom(17);

    @BeforeAll
    static void start() throws Exception {
        outside = Outside.start(folder);
        outside.declareTopics();
        first = outside.gateway("--samverka.streams.kept=" + KEPT_HERE, "--samverka.streams.beat=60s");
        second = outside.gateway(KEPT, "--samverka.streams.beat=3s");
        for (ConfigurableApplicationContext gateway : List.of(first, second)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> outside.get(Outside.address(gateway, "/kommuner/1781"))
                                    .statusCode()
                            == 200);
        }
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        outside.close();
    }

    @Test
    void aReaderCutAHundredTimesSeesEveryChangeOnceAndInOrder() throws Exception {
        Reader reader = new Reader();
        begin(second, PATH + "?municipality=1781", reader);
        String beginning = reader.id();
        List<Incoming> all = changes("1781");
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> all.forEach(StreamIT::publish));
        for (int cut = 0; cut < CUTS; cut++) {
            try (Wire wire = wire(random.nextBoolean() ? first : second, PATH + "?municipality=1781", reader.id())) {
                wire.read(reader, random.nextInt(60), random.nextInt(4_000));
            }
            reader.parse();
        }
        publishing.get(60, TimeUnit.SECONDS);
        List<String> expected = expected(all);
        readUntil(second, "?municipality=1781", reader, expected.size());
        assertSeen(reader, expected);

        try (ConfigurableApplicationContext later = outside.gateway(KEPT)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> outside.get(Outside.address(later, "/kommuner/1781"))
                                    .statusCode()
                            == 200);
            Reader fromTheStart = new Reader();
            fromTheStart.send(("id: " + beginning + "\n\n").getBytes(StandardCharsets.UTF_8));
            fromTheStart.parse();
            readUntil(later, "?municipality=1781", fromTheStart, expected.size());
            assertSeen(fromTheStart, expected);
        }
    }

    @Test
    void aSlowReaderIsDroppedAndToldAndNobodyElseWaits() throws Exception {
        Reader slow = new Reader();
        Reader quick = new Reader();
        String path = PATH + "?types=goal.assessed&municipality=0180";
        // More than a connection takes in that nobody reads.
        int many = 40_000;
        begin(first, path, quick);
        try (Wire slowly = Wire.narrow(Outside.address(first, path))) {
            CompletableFuture<Void> reading = CompletableFuture.runAsync(
                    () -> readUntil(first, "?types=goal.assessed&municipality=0180", quick, many));
            outside.publishAll(IntStream.range(0, many)
                    .mapToObj(number -> GoalFixtures.assessed("0180", 1 + number % 16, 1 + number / 16, "NEUTRAL"))
                    .toList());
            reading.get(60, TimeUnit.SECONDS);
            assertThat(quick.events()).hasSize(many);
            assertThat(slowly.read(slow, 10_000, Integer.MAX_VALUE)).isFalse();
        }
        slow.parse();
        assertThat(slow.events()).last().asString().isEqualTo("overflow {}");
        int before = slow.events().size() - 1;
        assertThat(before).isBetween(1, many - KEPT_HERE);
        slow.events().removeLast();
        readUntil(second, "?types=goal.assessed&municipality=0180", slow, many);
        assertThat(new HashSet<>(slow.events())).hasSize(many);
        assertThat(metrics(first)).containsPattern("(?m)^samverka_streams_dropped_total [1-9]");
    }

    @Test
    void whoseIdIsOfNoUseBeginsAnew() throws Exception {
        String old = EventId.of(Instant.parse("2020-01-01T00:00:00Z"), Position.start(5))
                .toString();
        Position far = Position.start(5);
        far.set(4, 2, 1L << 50);
        for (String id : List.of("nonsense", old, EventId.of(Instant.now(), far).toString(), "åäö")) {
            Reader reader = new Reader();
            try (Wire wire = wire(second, PATH, id)) {
                await().until(() -> {
                    wire.read(reader, 100, 4_000);
                    reader.parse();
                    return !reader.events().isEmpty();
                });
            }
            assertThat(reader.events()).containsExactly("reset {}");
            assertThat(EventId.read(reader.id(), 5)).isPresent();
        }
    }

    @Test
    void whoHearsNothingIsShownThatWeAreThere() throws Exception {
        Reader reader = new Reader();
        try (Wire wire = wire(second, PATH + "?municipality=2584", "")) {
            StringBuilder text = new StringBuilder();
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                wire.read(reader, 100, 4_000);
                text.append(reader.text());
                return text.toString().split(":\n\n", -1).length > 2;
            });
            assertThat(text).contains("text/event-stream", "no-store", "X-Accel-Buffering: no", "retry: ");
            assertThat(text).doesNotContain("event: ");
        }
    }

    @Test
    void moreStreamsThanThereMayBeAreRefusedAndAPlaceIsGivenBack() throws Exception {
        try (ConfigurableApplicationContext small = outside.gateway(
                "--samverka.streams.most=3", "--samverka.streams.per-address=2", "--samverka.streams.beat=1s")) {
            URI address = Outside.address(small, PATH);
            await().atMost(Duration.ofSeconds(30)).until(() -> status(address, "127.0.0.9") != 503);
            // That one took a place until the server noticed that its reader had gone.
            await().until(() -> metrics(small).contains("samverka_streams_open 0.0"));
            try (Wire one = Wire.open(address, "");
                    Wire two = Wire.open(address, "")) {
                one.read(new Reader(), 1_000, 1);
                two.read(new Reader(), 1_000, 1);
                assertRefused(address, "127.0.0.1", 429);
                try (Wire other = Wire.from("127.0.0.2", address)) {
                    other.read(new Reader(), 1_000, 1);
                    assertRefused(address, "127.0.0.3", 503);
                }
            }
            assertThat(metrics(small))
                    .contains("samverka_streams_rejected_total{limit=\"address\"")
                    .as("a stream is no request that took long")
                    .doesNotContain("uri=\"/api/v1/events\"");
        }
    }

    private static void assertRefused(URI address, String from, int status) throws Exception {
        try (Wire refused = Wire.from(from, address)) {
            Reader reader = new Reader();
            refused.read(reader, 1_000, 4_000);
            assertThat(reader.text())
                    .contains(" " + status + " ", "application/problem+json")
                    .containsPattern("(?i)Retry-After: [1-9]");
        }
    }

    private static int status(URI address, String from) throws IOException {
        try (Wire wire = Wire.from(from, address)) {
            Reader reader = new Reader();
            wire.read(reader, 1_000, 100);
            return Integer.parseInt(reader.text().split(" ", 3)[1]);
        }
    }

    @Test
    void whatIsAskedForWronglyIsRefused() throws Exception {
        for (String wrong : List.of("types=goal.celebrated", "municipality=9999", "municipality=1781,x", "types=go")) {
            HttpResponse<String> answer = outside.get(Outside.address(first, PATH + "?" + wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    /** Some hundred changes of three topics, with records that come again and cases that nobody published. */
    private List<Incoming> changes(String municipality) {
        List<Incoming> all = new ArrayList<>();
        Map<String, Long> versions = new HashMap<>();
        for (int number = 0; number < 600; number++) {
            int which = random.nextInt(4);
            if (random.nextInt(5) == 0 && !all.isEmpty()) {
                all.add(all.get(random.nextInt(all.size())));
            } else if (which < 2) {
                int goal = random.nextInt(1, 6);
                all.add(GoalFixtures.assessed(
                        municipality, goal, versions.merge("g" + goal, 1L, Long::sum), "NEUTRAL"));
            } else if (which == 2) {
                String id = "l-" + random.nextInt(5);
                all.add(LessonFixtures.recorded(municipality, id, versions.merge(id, 1L, Long::sum), "p-1", "Text"));
            } else {
                all.addAll(aCase(municipality, "f-" + number, number % 2 == 0));
            }
        }
        return all;
    }

    private static List<Incoming> aCase(String municipality, String id, boolean published) {
        return published
                ? List.of(
                        FeedbackFixtures.pending(municipality, 3, id, 1),
                        FeedbackFixtures.published(municipality, 3, id, 2, "Bra", 2),
                        FeedbackFixtures.withdrawn(municipality, 3, id, 3),
                        FeedbackFixtures.erased(municipality, id, 4))
                : List.of(
                        FeedbackFixtures.pending(municipality, 3, id, 1),
                        FeedbackFixtures.withdrawn(municipality, 3, id, 2),
                        FeedbackFixtures.erased(municipality, id, 3));
    }

    /** Type, subject and version of what is to be told of. */
    private static List<String> expected(List<Incoming> all) {
        List<String> expected = new ArrayList<>();
        Map<String, Long> held = new HashMap<>();
        Set<String> published = new HashSet<>();
        for (Incoming event : all) {
            String aggregate = event.topic() + event.key();
            if (event.version() <= held.getOrDefault(aggregate, 0L)) {
                continue;
            }
            held.put(aggregate, event.version());
            String type = event.type().replaceAll("se\\.samverka\\.(.*)\\.v1", "$1");
            if (type.equals("feedback.published")) {
                published.add(aggregate);
            }
            if (!type.startsWith("feedback") || published.contains(aggregate)) {
                expected.add(type + " " + event.key() + " " + event.version());
            }
        }
        return expected;
    }

    private static void assertSeen(Reader reader, List<String> expected) {
        List<String> seen = reader.events().stream()
                .map(event -> event.replaceAll(
                        "(\\S+) \\{\"type\":\"\\1\",\"subject\":\"([^\"]+)\",\"municipality\":\"1781\","
                                + "\"version\":(\\d+),\"time\":\"[^\"]+\"}",
                        "$1 $2 $3"))
                .toList();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(byAggregate(seen)).isEqualTo(byAggregate(expected));
    }

    private static Map<String, List<String>> byAggregate(List<String> events) {
        Map<String, List<String>> all = new HashMap<>();
        events.forEach(event -> all.computeIfAbsent(
                        event.replaceAll("\\..*? ", " ").replaceAll(" \\d+$", ""), unused -> new ArrayList<>())
                .add(event));
        return all;
    }

    private static void begin(ConfigurableApplicationContext gateway, String path, Reader reader) throws IOException {
        try (Wire wire = wire(gateway, path, "")) {
            await().until(() -> {
                wire.read(reader, 50, 4_000);
                reader.parse();
                return !reader.id().isEmpty();
            });
        }
    }

    /** Reads on, from wherever the reader is, until it has so many events; comes again when it was cut off. */
    private static void readUntil(ConfigurableApplicationContext gateway, String query, Reader reader, int events) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (Wire wire = wire(gateway, PATH + query, reader.id())) {
                boolean more = true;
                while (more && reader.events().size() < events) {
                    more = wire.read(reader, 50, 100_000);
                    reader.parseOn();
                }
            }
            reader.parse();
            reader.events().remove("overflow {}");
            return reader.events().size() >= events;
        });
    }

    private static Wire wire(ConfigurableApplicationContext gateway, String path, String id) throws IOException {
        URI address = Outside.address(gateway, path);
        return Wire.open(address, id);
    }

    private static String metrics(ConfigurableApplicationContext gateway) throws Exception {
        return outside.get(Outside.management(gateway, "/actuator/prometheus")).body();
    }

    private static void publish(Incoming event) {
        try {
            outside.publish(event);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
