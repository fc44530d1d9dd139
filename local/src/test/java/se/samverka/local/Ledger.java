package se.samverka.local;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes to all three services without end, and keeps a book of what was acknowledged. What fails is tried again. */
final class Ledger implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MUNICIPALITY = "0114";
    private static final Duration BACK_OFF = Duration.ofMillis(50);

    private final Client client;
    private final String token;
    private final ExecutorService writers = Executors.newFixedThreadPool(3);
    private volatile boolean open = true;

    /** Version of each goal that was acknowledged last, by path. */
    final Map<String, Long> goals = new ConcurrentHashMap<>();

    /** Paths of projects that were acknowledged. */
    final List<String> projects = new CopyOnWriteArrayList<>();

    /** Secrets of votes that were acknowledged, all on one goal. */
    final List<String> votes = new CopyOnWriteArrayList<>();

    Ledger(Client client, String token) {
        this.client = client;
        this.token = token;
        writers.execute(() -> untilClosed(this::assess));
        writers.execute(() -> untilClosed(this::register));
        writers.execute(() -> untilClosed(this::vote));
    }

    /** How many of each kind: of the slowest. */
    int written() {
        int assessed = goals.values().stream().mapToInt(Long::intValue).sum();
        return Math.min(assessed, Math.min(projects.size(), votes.size()));
    }

    /** Path of the goal that all votes are about. */
    static String votedOn() {
        return Client.goal(MUNICIPALITY, 1);
    }

    private interface Writing {
        void write(int number) throws IOException, InterruptedException;
    }

    private void untilClosed(Writing writing) {
        for (int number = 0; open; number++) {
            try {
                writing.write(number);
            } catch (IOException e) {
                // The other side was killed: what is not acknowledged does not stand in the book.
                number--;
                backOff();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A goal is read before it is written: an answer that was lost may have been a write that was done. */
    private void assess(int number) throws IOException, InterruptedException {
        String goal = Client.goal(MUNICIPALITY, 2 + number % 10);
        HttpResponse<String> now = client.get(goal + "/follow-up", token);
        if (now.statusCode() != 200) {
            backOff();
            return;
        }
        long version = JSON.readTree(now.body()).get("version").asLong();
        HttpResponse<String> answer = client.put(goal + "/assessment", token, version, Client.assessment(number));
        if (answer.statusCode() == 200) {
            goals.put(goal, version + 1);
        }
    }

    /** As any client does; without it the writers would take the machine from those who have to start again. */
    private static void backOff() {
        LockSupport.parkNanos(BACK_OFF.toNanos());
    }

    private void register(int number) throws IOException, InterruptedException {
        String all = "/api/v1/municipalities/" + MUNICIPALITY + "/projects";
        String body = "{\"name\":\"nr " + number + "\",\"kind\":\"OTHER\",\"role\":\"OWNER\",\"goals\":[3]}";
        JsonNode project = untilTaken(all, body, "project-" + number);
        if (project != null) {
            projects.add(all + "/" + project.get("id").asString());
        }
    }

    private void vote(int number) throws IOException, InterruptedException {
        JsonNode vote = untilTaken(votedOn() + "/feedback", "{\"useful\":true}", "vote-" + number);
        if (vote != null) {
            votes.add(vote.get("token").asString());
        }
    }

    /** The same key until it is acknowledged, so that a lost answer makes nothing twice. */
    private JsonNode untilTaken(String path, String body, String key) throws InterruptedException {
        while (open) {
            try {
                HttpResponse<String> answer = client.post(path, token, key, body);
                if (answer.statusCode() == 201 || answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
            } catch (IOException e) {
                // Killed in the middle: it is sent again.
            }
            backOff();
        }
        return null;
    }

    /** Ends the writing. */
    List<Runnable> finish() throws InterruptedException {
        open = false;
        writers.shutdown();
        return writers.awaitTermination(60, TimeUnit.SECONDS) ? List.of() : new ArrayList<>(writers.shutdownNow());
    }

    @Override
    public void close() {
        open = false;
        writers.shutdownNow();
    }
}
