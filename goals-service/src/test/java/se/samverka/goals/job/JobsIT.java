package se.samverka.goals.job;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverka.goals.job.Job.Item;
import se.samverka.goals.job.Job.State;
import se.samverka.goals.job.Jobs.Waiting;
import se.samverka.goals.job.Work.Outcome;
import se.samverka.kit.problem.Problem;
import se.samverka.standin.database.Database;

/** Jobs on the embedded database: one at a time, and taken over from who dies at any moment. */
class JobsIT {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String PLACE = "test/1781";
    private static final JobSettings SETTINGS = new JobSettings(Duration.ofMillis(50), Duration.ofSeconds(1), 2);

    private final Database database = Database.inMemory().start();
    private final MongoClient client = MongoClients.create(database.connectionString());
    private final JobStore store = new JobStore(client.getDatabase("jobs"));
    private final List<JobRunner> runners = new ArrayList<>();
    private final List<String> worked = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        runners.forEach(JobRunner::stop);
        client.close();
        database.close();
    }

    @Test
    void isDoneInBatchesAndNamesWhatFailed() {
        Jobs jobs = jobs(runner((place, items) -> Map.of("i3", "because")));
        jobs.begin("test", "1781", job("one", null, 8));
        Job ended = ended(jobs, "one");
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.done()).isEqualTo(8);
        assertThat(ended.failed()).containsExactly(new Job.Failure("i3", "because"));
        assertThat(worked).containsExactly("i0 i1 i2", "i3 i4 i5", "i6 i7");
        Instant end = Objects.requireNonNull(ended.endedAt()).truncatedTo(ChronoUnit.MILLIS);
        assertThat(jobs.waiting("test")).containsExactly(new Waiting("1781", end));
    }

    @Test
    void hasFailedWhenNothingCouldBeDone() {
        Jobs jobs = jobs(runner((place, items) -> Map.of("i0", "because")));
        jobs.begin("test", "1781", job("one", null, 1));
        assertThat(ended(jobs, "one").state()).isEqualTo(State.FAILED);
        assertThat(jobs.waiting("test")).as("since it began").containsExactly(new Waiting("1781", NOW));
        jobs.begin("test", "1781", job("two", null, 0));
        assertThat(ended(jobs, "two").state()).isEqualTo(State.DONE);
        assertThat(jobs.find("test", "1781", "one"))
                .get()
                .extracting(Job::state)
                .isEqualTo(State.FAILED);
    }

    @Test
    void oneRunsAtATimeAndARepeatIsTheSame() {
        Jobs jobs = jobs(new JobRunner(store, List.of(), SETTINGS, Clock.systemUTC()));
        jobs.begin("test", "1781", job("one", "hash", 1));
        assertThat(jobs.begin("test", "1781", job("one", "hash", 1)).id()).isEqualTo("one");
        assertConflict(() -> jobs.begin("test", "1781", job("one", "other", 1)));
        assertConflict(() -> jobs.begin("test", "1781", job("two", null, 1)));
        assertThat(jobs.begin("test", "0114", job("two", null, 1)).id())
                .as("elsewhere")
                .isEqualTo("two");
        assertThat(store.begin(PLACE, null, List.of(), job("three", null, 1)))
                .as("by constraint, whatever was read before")
                .isFalse();
    }

    @Test
    void oneThatEndsWhileAnotherIsBegunIsNotKeptAsRunning() {
        JobStore ending = new JobStore(client.getDatabase("jobs")) {
            @Override
            List<Job> of(String place) {
                List<Job> read = super.of(place);
                Instant now = Instant.now();
                claim(place, "a", now.plusSeconds(30), now)
                        .ifPresent(claimed -> end(
                                place, "a", claimed.job().advanced(1, Map.of()).ended(NOW)));
                return read;
            }
        };
        store.begin(PLACE, null, List.of(), job("one", null, 1));
        JobRunner idle = new JobRunner(store, List.of(), SETTINGS, Clock.systemUTC());
        Jobs jobs = new Jobs(ending, idle);
        assertConflict(() -> jobs.begin("test", "1781", job("two", null, 1)));
        jobs.begin("test", "1781", job("two", null, 1));
        assertThat(store.of(PLACE)).extracting(Job::state).containsExactly(State.RUNNING, State.DONE);
    }

    @Test
    void whoGoesOnAfterAKillBeginsWithWhatWasNotStored() {
        store.begin(PLACE, null, List.of(), job("one", null, 7));
        Instant past = Instant.now().minusSeconds(60);
        Job claimed = store.claim(PLACE, "dead", past.plusSeconds(1), past)
                .orElseThrow()
                .job();
        assertThat(store.advance(PLACE, "dead", claimed.advanced(3, Map.of("i1", "because"))))
                .isTrue();
        Jobs jobs = jobs(runner((place, items) -> Map.of()));
        Job ended = ended(jobs, "one");
        assertThat(worked).containsExactly("i3 i4 i5", "i6");
        assertThat(ended.failed()).extracting(Job.Failure::id).containsExactly("i1");
        assertThat(store.advance(PLACE, "dead", claimed))
                .as("the late word of a dead one")
                .isFalse();
        assertThat(store.end(PLACE, "dead", claimed.ended(NOW))).isFalse();
        assertThat(ended(jobs, "one")).isEqualTo(ended);
    }

    @Test
    void nobodyTakesWhatSomebodyHolds() {
        store.begin(PLACE, null, List.of(), job("one", null, 1));
        Instant now = Instant.now();
        assertThat(store.claim(PLACE, "a", now.plusSeconds(30), now)).isPresent();
        assertThat(store.claim(PLACE, "b", now.plusSeconds(30), now)).isEmpty();
        assertThat(store.due(now)).isEmpty();
        assertThat(store.renew(PLACE, "a", now.plusSeconds(60))).isTrue();
        assertThat(store.renew(PLACE, "b", now.plusSeconds(60))).isFalse();
        assertThat(store.due(now.plusSeconds(45))).isEmpty();
        assertThat(store.due(now.plusSeconds(61))).containsExactly(PLACE);
        store.release(PLACE, "a");
        assertThat(store.due(now)).containsExactly(PLACE);
    }

    @Test
    void whatCannotBeSaidYetIsTriedAgain() {
        Set<String> seen = Collections.synchronizedSet(new HashSet<>());
        JobRunner runner = runner((place, items) -> {
            if (seen.add(items.toString())) {
                throw Problem.unavailable("The database does not answer.", Duration.ofSeconds(1));
            }
            return Map.of();
        });
        Jobs jobs = jobs(runner);
        jobs.begin("test", "1781", job("one", null, 4));
        assertThat(ended(jobs, "one").state()).isEqualTo(State.DONE);
        assertThat(worked).containsExactly("i0 i1 i2", "i0 i1 i2", "i3", "i3");
    }

    @Test
    void aFaultThatStaysEndsTheJob() {
        store.begin(PLACE, null, List.of(), job("one", null, 4));
        Instant past = Instant.now().minusSeconds(60);
        for (int i = 0; i < 20; i++) {
            assertThat(store.claim(PLACE, "t" + i, past, past)).isPresent();
            store.release(PLACE, "t" + i);
        }
        Job ended = ended(jobs(runner((place, items) -> Map.of())), "one");
        assertThat(worked).isEmpty();
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.failed()).hasSize(4);
    }

    @Test
    void whatIsGivenUpIsNotTriedAndHasFailed() {
        Jobs jobs = jobs(running((place, items) -> items.getFirst().id().equals("i3")
                ? new Outcome(Map.of("i3", "because"), "nobody is there")
                : Outcome.of(Map.of())));
        jobs.begin("test", "1781", job("one", null, 12));
        Job ended = ended(jobs, "one");
        assertThat(worked).containsExactly("i0 i1 i2", "i3 i4 i5");
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.done()).isEqualTo(12);
        assertThat(ended.failed())
                .extracting(failure -> failure.id() + " " + failure.reason())
                .containsExactly(
                        "i3 because",
                        "i6 nobody is there",
                        "i7 nobody is there",
                        "i8 nobody is there",
                        "i9 nobody is there",
                        "i10 nobody is there",
                        "i11 nobody is there");
        assertThat(jobs.waiting("test")).as("for one that succeeds").containsExactly(new Waiting("1781", NOW));
        jobs.begin("test", "1781", job("two", null, 1));
        assertThat(ended(jobs, "two").state()).as("another may begin").isEqualTo(State.DONE);
    }

    @Test
    void aBatchMayTakeLongerThanAClaim() {
        Instant until = Instant.now().plusMillis(2_500);
        JobRunner slow = runner((place, items) -> {
            await().until(() -> Instant.now().isAfter(until));
            return Map.of();
        });
        Jobs jobs = jobs(slow);
        jobs.begin("test", "1781", job("one", null, 1));
        await().until(() -> !worked.isEmpty());
        runner((place, items) -> Map.of());
        ended(jobs, "one");
        assertThat(worked).as("nobody else did it meanwhile").containsExactly("i0");
    }

    @Test
    void notMoreThanAreSetAreWorkedAtAtOnceAndWhenOneEndsTheNextBegins() {
        int jobs = 6;
        for (int i = 0; i < jobs; i++) {
            store.begin("test/" + i, null, List.of(), job("one", null, 1));
        }
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch seen = new CountDownLatch(1);
        JobRunner runner = running(new JobSettings(Duration.ofHours(1), Duration.ofSeconds(30), 2), (place, items) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            await().until(() -> seen.getCount() == 0);
            atOnce.decrementAndGet();
            return Outcome.of(Map.of());
        });
        await().until(() -> atOnce.get() >= 2);
        runner.look();
        assertThat(store.due(Instant.now())).as("left to other instances").hasSize(jobs - 2);
        seen.countDown();
        await().untilAsserted(() -> assertThat(IntStream.range(0, jobs)
                        .mapToObj(i -> store.of("test/" + i).getFirst().state()))
                .containsOnly(State.DONE));
        assertThat(most).hasValue(2);
    }

    @Test
    void oneFromBeforeItWasNotedWhenTheFirstBeganWaitsSinceTheLast() {
        store.begin(PLACE, null, List.of(), job("one", null, 1));
        client.getDatabase("jobs").getCollection("jobs").updateOne(eq("_id", PLACE), unset("firstAt"));
        store.begin("other/1781", null, List.of(), job("one", null, 1));
        assertThat(store.waiting("test")).containsExactly(new Waiting("1781", NOW));
    }

    @Test
    void theLastTwentyAreKept() {
        Jobs jobs = jobs(runner((place, items) -> Map.of()));
        for (int i = 0; i < 25; i++) {
            jobs.begin("test", "1781", job("j" + i, null, 1));
            ended(jobs, "j" + i);
        }
        assertThat(store.of(PLACE))
                .hasSize(20)
                .extracting(Job::id)
                .startsWith("j24")
                .endsWith("j5");
    }

    private Job ended(Jobs jobs, String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> jobs.find("test", "1781", id).orElseThrow(), job -> job.state() != State.RUNNING);
    }

    private Jobs jobs(JobRunner runner) {
        return new Jobs(store, runner);
    }

    private JobRunner runner(Doing doing) {
        return running((place, items) -> Outcome.of(doing.run(place, items)));
    }

    private JobRunner running(BiFunction<String, List<Item>, Outcome> doing) {
        return running(SETTINGS, doing);
    }

    private JobRunner running(JobSettings settings, BiFunction<String, List<Item>, Outcome> doing) {
        Work work = new Work() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public int batch() {
                return 3;
            }

            @Override
            public Outcome run(String place, Job job, List<Item> items) {
                worked.add(String.join(" ", items.stream().map(Item::id).toList()));
                return doing.apply(place, items);
            }
        };
        JobRunner runner = new JobRunner(store, List.of(work), settings, Clock.systemUTC());
        runners.add(runner);
        runner.start();
        return runner;
    }

    private interface Doing {
        Map<String, String> run(String place, List<Item> items);
    }

    private static Job job(String id, @Nullable String request, int items) {
        List<Item> all =
                IntStream.range(0, items).mapToObj(i -> new Item("i" + i, "")).toList();
        return Job.begun(id, request, all, NOW);
    }

    private static void assertConflict(Runnable refused) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(refused::run)
                .extracting(Problem::status)
                .isEqualTo(409);
    }
}
