package se.samverka.goals.job;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import se.samverka.standin.database.Database;

/** Jobs on the embedded database, and an instance that works at them. */
public final class RunningJobs implements AutoCloseable {

    private final Database database = Database.inMemory().start();
    private final MongoClient client = MongoClients.create(database.connectionString());
    private final JobRunner runner;
    private final Jobs jobs;

    /** @param works what it can do, given the database */
    public RunningJobs(Clock clock, Function<MongoDatabase, List<Work>> works) {
        MongoDatabase there = client.getDatabase("jobs");
        JobStore store = new JobStore(there);
        JobSettings settings = new JobSettings(Duration.ofMillis(50), Duration.ofSeconds(5), 2);
        runner = new JobRunner(store, works.apply(there), settings, clock);
        jobs = new Jobs(store, runner);
    }

    /** As long as it has not started, jobs begin and nobody works at them. */
    public void start() {
        runner.start();
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
