package se.samverka.gateway.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.Outside;
import se.samverka.standin.Ports;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that is restarted while its topics are written to and it is asked all the time: as the runbook tells to rebuild a view. */
class RebuildIT {

    private static final int GOALS = 17;
    private static final int REBUILDS = 3;
    private static final int ANSWERS = 200;
    private static final Duration PACE = Duration.ofMillis(5);

    @TempDir
    static Path folder;

    /** The newest version of each goal that the broker has acknowledged. */
    private final AtomicLongArray acknowledged = new AtomicLongArray(GOALS);

    /** What was acknowledged when the present gateway was started: it may answer nothing older. */
    private final AtomicLongArray least = new AtomicLongArray(GOALS);

    private final AtomicInteger answers = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final SplittableRandom random = new SplittableRandom(17);
    private final int port = Ports.free();

    @Test
    void noAnswerIsOlderThanTheGatewaysStart() throws Exception {
        try (Outside outside = Outside.start(folder);
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            outside.declareTopics();
            for (int version = 1; version <= 200; version++) {
                publishAll(outside, version);
            }
            Future<?> writing = others.submit(() -> {
                for (int version = 201; !over.get(); version++) {
                    publishAll(outside, version);
                    LockSupport.parkNanos(PACE.toNanos());
                }
            });
            Future<?> asking = others.submit(() -> ask(outside));
            try {
                for (int life = 0; life <= REBUILDS; life++) {
                    live(outside, asking);
                }
            } finally {
                over.set(true);
            }
            writing.get(60, TimeUnit.SECONDS);
            asking.get(60, TimeUnit.SECONDS);
        }
        assertThat(wrong).isEmpty();
    }

    private void live(Outside outside, Future<?> asking) {
        IntStream.range(0, GOALS).forEach(goal -> least.set(goal, acknowledged.get(goal)));
        int before = answers.get();
        try (ConfigurableApplicationContext gateway = outside.gateway("--server.port=" + port)) {
            assertThat(gateway.isRunning()).isTrue();
            await().atMost(Duration.ofSeconds(60)).until(() -> asking.isDone() || answers.get() >= before + ANSWERS);
            assertThat(asking.isDone()).isFalse();
        }
    }

    private void publishAll(Outside outside, long version) {
        outside.publishAll(IntStream.rangeClosed(1, GOALS)
                .mapToObj(goal -> GoalFixtures.assessed("1781", goal, version, "NEUTRAL"))
                .toList());
        IntStream.range(0, GOALS).forEach(goal -> acknowledged.set(goal, version));
    }

    private void ask(Outside outside) {
        while (!over.get()) {
            int goal = random.nextInt(GOALS);
            long floor = least.get(goal);
            URI page = URI.create("http://localhost:" + port + "/api/v1/municipalities/1781/goals/" + (goal + 1));
            try {
                check(goal, floor, outside.get(page));
            } catch (IOException e) {
                // Nobody listens while it is restarted.
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void check(int goal, long floor, HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            if (answer.headers().firstValue("Retry-After").isEmpty()) {
                wrong.add("503 that does not say when to come again");
            }
            return;
        }
        long version =
                JsonMapper.shared().readTree(answer.body()).path("version").asLong(-1);
        if (answer.statusCode() != 200 || version < floor) {
            wrong.add("goal " + (goal + 1) + ": " + answer.statusCode() + ", version " + version + " instead of "
                    + floor);
        }
        answers.incrementAndGet();
    }
}
