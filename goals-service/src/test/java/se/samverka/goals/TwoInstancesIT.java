package se.samverka.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Http;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

@ExtendWith(SuiteExtension.class)
class TwoInstancesIT {

    private static final int GOALS = 5;
    private static final int WRITERS = 8;
    private static final int WRITES = 30;
    private static final String ASSESSMENT =
            "{\"status\":\"NEGATIVE\",\"basis\":\"MIXED\",\"rationale\":{\"sv\":\"Skäl\"}}";

    private final List<Http> instances;
    private final GoalsSuite suite;

    TwoInstancesIT(GoalsSuite suite) {
        this.suite = suite;
        this.instances = List.of(suite.http(), suite.service());
    }

    @Test
    void oneVersionPerDecisionAndFirstArrivalsInOrder() throws Exception {
        List<Integer> done = writeAtOnce();
        int all = 0;
        for (int goal = 1; goal <= GOALS; goal++) {
            String key = "0117/" + goal;
            int versions = Math.toIntExact(instances
                    .getFirst()
                    .get("municipalities/0117/goals/" + goal + "/follow-up")
                    .version());
            List<Long> arrived = suite.arrived(key, versions).stream()
                    .map(TwoInstancesIT::version)
                    .distinct()
                    .toList();
            assertThat(arrived).as(key).isSorted().hasSize(versions).last().isEqualTo((long) versions);
            all += versions;
        }
        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
    }

    /** @return how many writes each writer had acknowledged */
    private List<Integer> writeAtOnce() throws InterruptedException, ExecutionException {
        List<Future<Integer>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                Http http = instances.get(writer % instances.size());
                writers.add(threads.submit(() -> write(http, random)));
            }
        }
        List<Integer> acknowledged = new ArrayList<>();
        for (Future<Integer> writer : writers) {
            acknowledged.add(writer.get());
        }
        return acknowledged;
    }

    private static int write(Http http, Random random) {
        int acknowledged = 0;
        for (int i = 0; i < WRITES; i++) {
            String path = "municipalities/0117/goals/" + (1 + random.nextInt(GOALS));
            long version = http.get(path + "/follow-up").version();
            int status =
                    http.write("PUT", path + "/assessment", version, ASSESSMENT).status();
            assertThat(status).isIn(200, 412);
            acknowledged += status == 200 ? 1 : 0;
        }
        return acknowledged;
    }

    private static long version(ConsumerRecord<String, String> record) {
        return Long.parseLong(Topic.header(record, "ce_sequence"));
    }
}
