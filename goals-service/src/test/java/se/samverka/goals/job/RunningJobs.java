package se.samverka.goals.job;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.samverka.standin.database.Database;

/** Jobs on the embedded database, and an instance that works at them. */
public final class RunningJobs implements AutoCloseable {

    private final Database database = Database.inMemory().start();
    private final MongoClient client = MongoClients.create(database.connectionString());
    private final JobStore store;
    private final JobRunner runner;
    private final Jobs jobs;

    /** @param works what it can do, given the database */
    public RunningJobs(Clock clock, Function<MongoDatabase, List<Work>> works) {
        MongoDatabase there = client.getDatabase("jobs");
        store = new JobStore(there);
        JobSettings settings = new JobSettings(Duration.ofMillis(50), Duration.ofSeconds(5), 2);
        runner = new JobRunner(store, works.apply(there), settings, clock);
        jobs = new Jobs(store, runner);
    }

    /** As long as it has not started, jobs begin and nobody works at them. */
    public void start() {
        runner.start();
    }

    /** One ends well that nobody works at. */
    public void succeed(String kind, String place, Instant at) {
        end(kind + "/" + place, at, Map.of());
    }

    /** One ends that nobody works at, and nothing could be done of it. */
    public void fail(String kind, String place, Instant at) {
        List<Job.Item> items = store.of(kind + "/" + place).getFirst().todo();
        end(kind + "/" + place, at, items.stream().collect(toMap(Job.Item::id, item -> "because")));
    }

    private void end(String where, Instant at, Map<String, String> failures) {
        Job job =
                store.claim(where, "test", at.plusSeconds(30), at).orElseThrow().job();
        if (!store.end(where, "test", job.advanced(job.todo().size(), failures).ended(at))) {
            throw new IllegalStateException(where + " is somebody else's");
        }
    }

    public Jobs jobs() {
        return jobs;
    }

    @Override
    public void close() {
        runner.stop();
        client.close();
        database.close();
    }
}
