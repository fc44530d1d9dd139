package se.samverka.projects.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.imports.ImportJob.State;
import se.samverka.projects.register.ImportedRows;
import se.samverka.standin.database.Database;

/** Jobs on the stand-in for the database, with rows whose outcome the test decides and a clock that it moves. */
class ImportWorkIT {

    private static final MunicipalityCode HERE = new MunicipalityCode("1781");
    private static final MunicipalityCode THERE = new MunicipalityCode("0180");
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final ImportSettings SETTINGS = new ImportSettings(
            DataSize.ofMegabytes(1), 5_000, 2, 100, 4, CLAIM, Duration.ofHours(1), Duration.ofDays(30));

    private static final Database DATABASE = Database.inMemory().start();
    private static final MongoClient CLIENT = MongoClients.create(DATABASE.connectionString());

    private final MongoDatabase database = CLIENT.getDatabase("imports-test");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final Clock clock = new Moving();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FakeRegister register = new FakeRegister();

    @BeforeEach
    @AfterEach
    void forget() {
        database.drop();
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        DATABASE.close();
    }

    @Test
    void everyRowHasItsOutcomeAndTheRefusedAreTold() {
        register.refuses = row -> row % 100 == 0;
        ImportJob job = imports(worker()).start(HERE, Optional.empty(), file(1_000));
        assertThat(job)
                .extracting(ImportJob::number, ImportJob::state, ImportJob::total, ImportJob::batches)
                .containsExactly(1, State.RUNNING, 1_000, 10);
        worker().takeAll();
        ImportJob done = find(1);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.tally()).isEqualTo(new Tally(990, 0, 0, 10));
        assertThat(done.refused())
                .hasSize(10)
                .extracting(ImportedRows.Result::row)
                .startsWith(100, 200)
                .isSorted();
        assertThat(done.endedAt()).isEqualTo(now.get());
        assertThat(database.getCollection("importrows").countDocuments()).isZero();
        assertThat(meters.counter("samverka.imports.rows", "outcome", "created").count())
                .isEqualTo(990);
    }

    @Test
    void ofVeryManyRefusedRowsTheFirstThousandAreTold() {
        register.refuses = row -> true;
        imports(worker()).start(HERE, Optional.empty(), file(1_500));
        worker().takeAll();
        assertThat(ImportAnswer.of(find(1))).satisfies(answer -> {
            assertThat(answer.refused()).isEqualTo(1_500);
            assertThat(answer.rows())
                    .hasSize(1_000)
                    .last()
                    .extracting(ImportedRows.Result::row)
                    .isEqualTo(1_001);
            assertThat(answer.rowsLeftOff()).isEqualTo(500);
        });
    }

    @Test
    void whatACrashLeavesIsTakenUpWhenTheHoldHasRunOutAndCountedOnce() throws Exception {
        imports(worker()).start(HERE, Optional.empty(), file(1_000));
        register.stallAt = 350;
        CompletableFuture<Void> stalled = CompletableFuture.runAsync(worker()::takeAll);
        assertThat(register.stalling.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(find(1).tally()).isEqualTo(new Tally(300, 0, 0, 0));

        worker().takeAll();
        assertThat(find(1).tally().done()).as("somebody has it").isEqualTo(300);
        now.updateAndGet(time -> time.plus(CLAIM).plusMillis(1));
        register.stallAt = -1;
        worker().takeAll();
        assertThat(find(1))
                .extracting(ImportJob::state, ImportJob::tally)
                .containsExactly(State.DONE, new Tally(1_000, 0, 0, 0));

        register.goOn.countDown();
        stalled.get();
        assertThat(find(1).tally()).isEqualTo(new Tally(1_000, 0, 0, 0));
        assertThat(register.made).hasSize(1_000);
    }

    @Test
    void aRowHasTheSameNameWhoeverTakesIt() {
        imports(worker()).start(HERE, Optional.of(Idempotency.of("editor", "POST", "key", new byte[0])), file(3));
        worker().takeAll();
        List<String> names = List.copyOf(register.made);
        imports(worker()).start(HERE, Optional.of(Idempotency.of("editor", "POST", "key", new byte[0])), file(3));
        worker().takeAll();
        imports(worker()).start(HERE, Optional.empty(), file(3));
        worker().takeAll();
        assertThat(names).hasSize(3);
        assertThat(register.made).as("another job's rows are others").hasSize(6).containsAll(names);
        assertThat(find(2).tally()).as("known, and answered alike").isEqualTo(new Tally(3, 0, 0, 0));
    }

    @Test
    void oneGoesOnAtATimeInAMunicipality() {
        Imports imports = imports(worker());
        imports.start(HERE, Optional.empty(), file(10));
        assertStatus(409, () -> imports.start(HERE, Optional.empty(), file(10)));
        assertThat(imports.start(THERE, Optional.empty(), file(10)).number()).isEqualTo(1);
        worker().takeAll();
        assertThat(imports.start(HERE, Optional.empty(), file(10)).number()).isEqualTo(2);
    }

    @Test
    void ofManyThatBeginAtOnceOneDoes() {
        List<CompletableFuture<Integer>> all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    ImportJob job = ImportJob.receiving(HERE, 1, "n" + i, now.get());
                    return new ImportJobs(database).begin(job, Hold.taken(now.get(), CLAIM)) ? 1 : 0;
                }))
                .toList();
        assertThat(all.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
    }

    @Test
    void ofAFileThatCannotBeReadNothingStays() {
        Imports imports = imports(worker());
        assertStatus(400, () -> imports.start(HERE, Optional.empty(), text("name\n" + "a\n".repeat(250) + "\"b")));
        assertStatus(413, () -> imports.start(HERE, Optional.empty(), file(5_001)));
        assertStatus(400, () -> imports.start(HERE, Optional.empty(), text("names\n")));
        assertThat(database.getCollection("imports").countDocuments()).isZero();
        assertThat(database.getCollection("importrows").countDocuments()).isZero();
        assertThat(imports.start(HERE, Optional.empty(), file(1)).number()).isEqualTo(1);
    }

    @Test
    void anUploadThatDiedIsForgottenWhenItsHoldHasRunOut() {
        ImportJobs jobs = new ImportJobs(database);
        ImportJob dead = ImportJob.receiving(HERE, 1, "n", now.get());
        Hold hold = Hold.taken(now.get(), CLAIM);
        jobs.begin(dead, hold);
        jobs.stage(dead.key(), hold, 0, List.of());
        worker().takeAll();
        assertStatus(409, () -> imports(worker()).start(HERE, Optional.empty(), file(1)));
        now.updateAndGet(time -> time.plus(CLAIM).plusMillis(1));
        worker().takeAll();
        assertThat(database.getCollection("importrows").countDocuments()).isZero();
        assertThat(jobs.stage(dead.key(), hold, 1, List.of()))
                .as("it is not ours any more")
                .isFalse();
        assertThat(imports(worker()).start(HERE, Optional.empty(), file(1)).number())
                .isEqualTo(1);
    }

    @Test
    void whatNobodyForesawEndsTheJobAndAnOutageDoesNot() {
        imports(worker()).start(HERE, Optional.empty(), file(250));
        register.failure = Problem.unavailable("The database is away.", Duration.ofSeconds(1));
        worker().takeAll();
        assertThat(find(1).state()).isEqualTo(State.RUNNING);
        now.updateAndGet(time -> time.plus(CLAIM).plusMillis(1));
        register.failure = new IllegalStateException("a mistake");
        worker().takeAll();
        assertThat(find(1)).extracting(ImportJob::state, ImportJob::endedAt).containsExactly(State.FAILED, now.get());
        register.failure = null;
        assertThat(imports(worker()).start(HERE, Optional.empty(), file(1)).number())
                .isEqualTo(2);
    }

    @Test
    void anImportThatFailedIsBegunAnewUnderItsKeyAndOneThatDidNotIsAnswered() {
        Optional<Idempotency> key = Optional.of(Idempotency.of("caller", "POST", "k", new byte[0]));
        register.failure = new IllegalStateException("a mistake");
        imports(worker()).start(HERE, key, file(1));
        worker().takeAll();
        assertThat(find(1).state()).isEqualTo(State.FAILED);

        register.failure = null;
        assertThat(imports(worker()).start(HERE, key, file(1)).number()).isEqualTo(2);
        worker().takeAll();
        assertThat(imports(worker()).start(HERE, key, file(1)).number()).isEqualTo(2);
        assertStatus(409, () -> imports(worker()).start(HERE, key, file(2)));
    }

    @Test
    void jobsAreForgottenAfterAWhile() {
        imports(worker()).start(HERE, Optional.empty(), file(1));
        worker().takeAll();
        now.updateAndGet(time -> time.plus(Duration.ofDays(29)));
        worker().takeAll();
        assertThat(find(1).state()).isEqualTo(State.DONE);
        now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
        worker().takeAll();
        assertStatus(404, () -> find(1));
    }

    @Test
    void itLooksByItselfAndLeavesWhatIsNotDoneToOthers() throws InterruptedException {
        ImportWork worker = worker();
        worker.start();
        Imports imports = imports(worker);
        imports.start(HERE, Optional.empty(), file(500));
        await().until(() -> find(1).state() == State.DONE);
        register.stallAt = 350;
        imports.start(THERE, Optional.empty(), file(1_000));
        await().until(() -> register.stalling.getCount() == 0);
        Thread stopping = Thread.ofPlatform().start(worker::stop);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        register.goOn.countDown();
        stopping.join();
        ImportJob left = imports.find(THERE, 1);
        assertThat(left.tally().done())
                .as("the batch is ended, the rest is left to others")
                .isEqualTo(400);
        worker().takeAll();
        assertThat(imports.find(THERE, 1).tally())
                .as("without waiting for the hold to run out")
                .isEqualTo(new Tally(1_000, 0, 0, 0));
    }

    @Test
    void aCheckStoresNothingAndTellsOfEveryRow() {
        register.refuses = row -> row > 2_000;
        ImportAnswer.Check check = imports(worker()).check(HERE, file(4_000));
        assertThat(check.total()).isEqualTo(4_000);
        assertThat(check.rows())
                .hasSize(4_000)
                .extracting(ImportedRows.Result::row)
                .isSorted();
        assertThat(check.rows()).filteredOn(row -> !row.errors().isEmpty()).hasSizeBetween(1_000, 1_100);
        assertThat(register.made).isEmpty();
        assertThat(database.getCollection("imports").countDocuments()).isZero();
        assertThat(imports(worker())
                        .check(HERE, text("id;name\na;b\nb;c\na;d\n"))
                        .rows()
                        .getLast()
                        .outcome())
                .as("an id for the second time")
                .isEqualTo(ImportedRows.Outcome.REFUSED);
    }

    private ImportWork worker() {
        return new ImportWork(register, new ImportJobs(database), SETTINGS, clock, meters);
    }

    private Imports imports(ImportWork work) {
        return new Imports(register, new ImportJobs(database), work, SETTINGS, clock);
    }

    private ImportJob find(int number) {
        return imports(worker()).find(HERE, number);
    }

    private static InputStream file(int rows) {
        return text(IntStream.rangeClosed(1, rows)
                .mapToObj(row -> "p" + row + "\n")
                .collect(Collectors.joining("", "name\n", "")));
    }

    private static InputStream text(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    private static void assertStatus(int status, Runnable work) {
        assertThatExceptionOfType(Problem.class).isThrownBy(work::run).matches(problem -> problem.status() == status);
    }

    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
