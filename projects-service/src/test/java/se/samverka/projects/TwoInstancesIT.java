package se.samverka.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.ProjectsSuite.BEGUN;
import static se.samverka.projects.ProjectsSuite.PLAIN;
import static se.samverka.projects.ProjectsSuite.TRANSFER;
import static se.samverka.projects.ProjectsSuite.key;
import static se.samverka.projects.ProjectsSuite.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Http;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

@ExtendWith(SuiteExtension.class)
class TwoInstancesIT {

    private static final int PROJECTS = 5;
    private static final int WRITERS = 8;
    private static final int WRITES = 30;

    private final List<Http> instances;
    private final ProjectsSuite suite;
    private final List<String> paths;

    TwoInstancesIT(ProjectsSuite suite) {
        this.suite = suite;
        this.instances = List.of(suite.http(), suite.service());
        this.paths = IntStream.range(0, PROJECTS)
                .mapToObj(i -> registered(suite.http(), "1737", BEGUN))
                .toList();
    }

    @Test
    void oneVersionPerDecisionAndFirstArrivalsInOrder() throws Exception {
        int acknowledged = writeAtOnce();
        int all = 0;
        for (String path : paths) {
            int versions = Math.toIntExact(instances.getFirst().get(path).version());
            List<Long> arrived = suite.arrived(key(path), versions).stream()
                    .map(TwoInstancesIT::version)
                    .distinct()
                    .toList();
            assertThat(arrived).as(path).isSorted().hasSize(versions).last().isEqualTo((long) versions);
            all += versions - 1;
        }
        assertThat(acknowledged).isPositive().isEqualTo(all);
    }

    /** @return how many writes were acknowledged */
    private int writeAtOnce() throws InterruptedException, ExecutionException {
        List<Future<Integer>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                Http http = instances.get(writer % instances.size());
                writers.add(threads.submit(() -> write(http, random)));
            }
        }
        int acknowledged = 0;
        for (Future<Integer> writer : writers) {
            acknowledged += writer.get();
        }
        return acknowledged;
    }

    private int write(Http http, Random random) {
        int acknowledged = 0;
        for (int i = 0; i < WRITES; i++) {
            String path = paths.get(random.nextInt(PROJECTS));
            long version = http.get(path).version();
            int status = random.nextInt(4) == 0
                    ? http.write("POST", path + "/transfers", version, TRANSFER).status()
                    : http.write("PUT", path, version, PLAIN).status();
            assertThat(status).isIn(200, 201, 412);
            acknowledged += status == 412 ? 0 : 1;
        }
        return acknowledged;
    }

    private static long version(ConsumerRecord<String, String> record) {
        return Long.parseLong(Topic.header(record, "ce_sequence"));
    }
}
