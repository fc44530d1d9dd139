package se.samverka.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.problem.Problem;
import se.samverka.standin.broker.Broker;
import se.samverka.standin.broker.BrokerSettings;
import se.samverka.standin.database.Database;

/** The outbox on a real broker and the embedded database: what is acknowledged arrives, in order, whatever fails. */
class OutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Broker broker;
    private static Database database;
    private static Topic topic;
    private static ConfigurableApplicationContext service;
    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void start() {
        broker = Broker.start(BrokerSettings.in(folder.resolve("kafka")));
        database = Database.inMemory().start();
        topic = new Topic(broker.bootstrapServers(), "samverka.test.v1");
        service = OwningService.start(broker.bootstrapServers(), database.connectionString(), topic.name());
        second = OwningService.start(broker.bootstrapServers(), database.connectionString(), topic.name());
        await().atMost(PATIENCE).until(() -> service.getBean(Outbox.class).connected());
        await().atMost(PATIENCE).until(() -> second.getBean(Outbox.class).connected());
    }

    @AfterAll
    static void stop() {
        service.close();
        second.close();
        database.close();
        broker.close();
    }

    private static String key() {
        return "1781/" + UUID.randomUUID();
    }

    private static Written<Counting> write(ConfigurableApplicationContext where, String key) {
        return OwningService.countings(where).change(Command.onAny(key, Precondition.none()), Counting.next());
    }

    private static List<Long> upTo(long version) {
        return LongStream.rangeClosed(1, version).boxed().toList();
    }

    @Test
    void aChangeArrivesAsACloudEventWithoutWhatIsPrivate() {
        String key = key();
        Written<Counting> written = write(service, key);
        assertThat(written.receipt()).isEqualTo("samverka.test.v1;" + key + ";1");
        await().atMost(PATIENCE).until(() -> topic.versions(key).equals(List.of(1L)));

        ConsumerRecord<String, String> record = topic.read().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(record.value()).isEqualTo("{\"key\":\"" + key + "\",\"version\":1,\"number\":1}");
        assertThat(Topic.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topic.header(record, "ce_type")).isEqualTo(Counting.CHANGED);
        assertThat(Topic.header(record, "ce_subject")).isEqualTo(key);
        assertThat(Topic.header(record, "ce_source")).isEqualTo("/samverka/test");
        assertThat(Topic.header(record, "ce_dataschema")).isEqualTo("urn:samverka:schema:" + Counting.CHANGED);
        assertThat(Topic.header(record, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(Topic.header(record, "ce_id"))).isNotNull();
        List<String> names = new ArrayList<>();
        record.headers().forEach(header -> names.add(header.key()));
        assertThat(names)
                .as("nothing of the framework's own")
                .allMatch(name -> name.startsWith("ce_") || name.equals("content-type"));
    }

    @Test
    void twoInstancesWritingTheSameKeysKeepEachKeyInOrder() throws Exception {
        List<String> keys = IntStream.range(0, 50).mapToObj(i -> key()).toList();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (ConfigurableApplicationContext instance : List.of(service, second)) {
            for (int i = 0; i < 4; i++) {
                writers.add(() -> {
                    for (String key : keys) {
                        writeUntilItGoes(instance, key);
                    }
                    return true;
                });
            }
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, List<Long>> arrived = topic.versionsByKey();
            assertThat(keys)
                    .as("nothing failed: each version once, in order")
                    .allSatisfy(key -> assertThat(arrived.get(key)).isEqualTo(upTo(8)));
        });
    }

    private static void writeUntilItGoes(ConfigurableApplicationContext instance, String key) {
        for (int i = 0; i < 100; i++) {
            try {
                write(instance, key);
                return;
            } catch (Problem e) {
                assertThat(e.status()).isEqualTo(503);
            }
        }
        throw new AssertionError("refused a hundred times");
    }

    @Test
    void withKafkaAwayWritesAreAcceptedAndDeliveredInOrderLater() {
        String key = key();
        write(service, key);
        await().atMost(PATIENCE).until(() -> topic.versions(key).size() == 1);
        broker.stop();
        for (int i = 0; i < 5; i++) {
            assertThat(write(i % 2 == 0 ? service : second, key).version()).isEqualTo(i + 2);
        }
        broker.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> topic.versions(key).contains(6L));
        assertThat(topic.versions(key).stream().distinct().toList()).isEqualTo(upTo(6));
        assertThat(topic.versions(key).getLast()).isEqualTo(6);
    }

    @Test
    void withTheDatabaseAwayACallFailsSoonAndNothingIsHalfDone() {
        String key = key();
        write(service, key);
        database.stop();
        try {
            long before = System.nanoTime();
            assertThatThrownBy(() -> write(service, key)).isInstanceOf(MongoException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        } finally {
            database.start();
        }
    }

    @Test
    void anOldRecordThatLandsLateIsFollowedByTheNewestOnceMore() {
        String key = key();
        write(service, key);
        write(service, key);
        await().atMost(PATIENCE).until(() -> topic.versions(key).equals(List.of(1L, 2L)));
        List<ConsumerRecord<String, String>> both =
                topic.read().stream().filter(record -> record.key().equals(key)).toList();
        topic.repeat(both.getFirst());

        await().atMost(PATIENCE).until(() -> topic.versions(key).equals(List.of(1L, 2L, 1L, 2L)));
        ConsumerRecord<String, String> again = topic.read().stream()
                .filter(record -> record.key().equals(key))
                .toList()
                .getLast();
        assertThat(again.value()).isEqualTo(both.getLast().value());
        assertThat(Topic.header(again, "ce_id")).isEqualTo(Topic.header(both.getLast(), "ce_id"));
    }

    @Test
    void fiftyRepeatsOfOneRequestMakeOneChange() throws Exception {
        String key = key();
        Idempotency request = Idempotency.of("anna", "POST /things", "key-1", new byte[] {1});
        Command<Counting> command =
                Command.<Counting>onAny(key, Precondition.none()).repeatable(Optional.of(request));
        Decision<Counting> decision = now ->
                new Change<>(new Counting((int) now.version() + 1, ""), Counting.CHANGED, "made-" + now.version());
        Callable<Written<Counting>> call =
                () -> OwningService.countings(service).change(command, decision);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int first = 0;
            for (Future<Written<Counting>> answer :
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> call).toList())) {
                assertThat(answer.get().version()).isEqualTo(1);
                assertThat(answer.get().result()).isEqualTo("made-0");
                first += answer.get().repeated() ? 0 : 1;
            }
            assertThat(first).isEqualTo(1);
        }
        Idempotency other = new Idempotency(request.key(), "another body");
        assertThatThrownBy(
                        () -> OwningService.countings(service).change(command.repeatable(Optional.of(other)), decision))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    }

    @Test
    void anErasureIsTheLastRecordAndLeavesNothingBehind() {
        String key = key();
        write(service, key);
        Aggregates<Counting> countings = OwningService.countings(service);
        countings.change(Command.on(key, Precondition.none()), now -> Change.erasure(Counting.ERASED));
        await().atMost(PATIENCE).until(() -> topic.versions(key).equals(List.of(1L, 2L)));

        ConsumerRecord<String, String> last = topic.read().stream()
                .filter(record -> record.key().equals(key))
                .toList()
                .getLast();
        assertThat(last.value()).isEqualTo("{\"key\":\"" + key + "\",\"version\":2}");
        assertThat(countings.load(key).erased()).isTrue();
        assertThatThrownBy(() -> write(service, key))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(410));
    }
}
