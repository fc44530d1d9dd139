package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.testing.Http;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

/** Authors and moderators at the same cases, on two instances at once. */
@ExtendWith(SuiteExtension.class)
class TwoInstancesIT {

    private static final int CASES = 4;
    private static final int PEOPLE = 8;
    private static final int WRITES = 25;
    private static final String OPINION = "{\"useful\":true,\"comment\":\"Bussen går sällan.\"}";

    private final FeedbackSuite suite;
    private final List<Http> instances;

    TwoInstancesIT(FeedbackSuite suite) {
        this.suite = suite;
        this.instances = List.of(suite.http(), suite.service());
    }

    @Test
    void oneVersionPerDecisionAndFirstArrivalsInOrder() throws Exception {
        List<Sent> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(suite.sent("0117", OPINION));
        }
        int acknowledged = CASES + writeAtOnce(cases);
        int all = 0;
        for (Sent sent : cases) {
            int versions = Math.toIntExact(instances.getLast().get(sent.path()).version());
            List<Long> arrived = suite.arrived(sent.key(), versions).stream()
                    .map(record -> Long.parseLong(Topic.header(record, "ce_sequence")))
                    .distinct()
                    .toList();
            assertThat(arrived).isSorted().hasSize(versions).last().isEqualTo((long) versions);
            all += versions;
        }
        assertThat(acknowledged).isEqualTo(all);
    }

    /** @return how many writes were acknowledged */
    private int writeAtOnce(List<Sent> cases) throws InterruptedException, ExecutionException {
        List<Future<Integer>> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                Random random = new Random(i);
                Http http = instances.get(i % instances.size());
                boolean author = i % 4 < 2;
                people.add(threads.submit(() -> author ? comment(http, cases, random) : reply(http, cases, random)));
            }
        }
        int acknowledged = 0;
        for (Future<Integer> one : people) {
            acknowledged += one.get();
        }
        return acknowledged;
    }

    private static int comment(Http http, List<Sent> cases, Random random) {
        int acknowledged = 0;
        for (int i = 0; i < WRITES; i++) {
            Sent sent = cases.get(random.nextInt(CASES));
            int status = http.as("")
                    .send("PUT", sent.own(), "{\"comment\":\"" + i + "\"}", Map.of())
                    .status();
            // 503: three others came first each time; nothing was stored, and the author may send it again.
            assertThat(status).isIn(200, 503);
            acknowledged += status == 200 ? 1 : 0;
        }
        return acknowledged;
    }

    private static int reply(Http http, List<Sent> cases, Random random) {
        int acknowledged = 0;
        for (int i = 0; i < WRITES; i++) {
            Sent sent = cases.get(random.nextInt(CASES));
            long version = http.get(sent.path()).version();
            int status = http.write("PUT", sent.path() + "/reply", version, "{\"text\":\"" + i + "\"}")
                    .status();
            assertThat(status).isIn(200, 412);
            acknowledged += status == 200 ? 1 : 0;
        }
        return acknowledged;
    }
}
