package se.samverka.bench;

import static se.samverka.bench.Blocks.least;
import static se.samverka.bench.Blocks.median;
import static se.samverka.bench.Blocks.most;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samverka.frame.Municipalities;

/**
 * How fast a gateway that starts has the whole view: records/s until it shows it, less the time until one does that has nothing to read;
 * and when it is ready, which is when the view can be searched, too. The reference is a plain consumer's poll loop over the same topics; in turns.
 */
final class Rebuild {

    private static final int RECORDS = Integer.getInteger("bench.records", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String HEAP = "-Xmx3g";
    private static final List<String> TOPICS =
            List.of(Sending.topic("goal"), Sending.topic("project"), Sending.topic("feedback"));

    private final PublicRecords records;

    private Rebuild(PublicRecords records) {
        this.records = records;
    }

    /** Prints a line a round and the ratio of the medians. */
    static void main(String[] args) throws Exception {
        List<String> municipalities =
                new Municipalities().all().stream().map(Object::toString).toList();
        int projects = RECORDS * 6 / 100;
        int goals = municipalities.size() * 17;
        PublicRecords records =
                new PublicRecords(new Vocabulary(), municipalities, projects, Math.max(0, RECORDS - projects - goals));
        new Rebuild(records).run();
    }

    private void run() throws Exception {
        try (BrokerProcess empty = BrokerProcess.start();
                BrokerProcess full = BrokerProcess.start();
                Sending sending = new Sending(full.address())) {
            sending.send(records);
            // So that the first of either does not read from the disk what the others have in memory.
            sending.read(TOPICS);
            List<Double> shown = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                boolean first = round % 2 == 0;
                for (boolean gateway : new boolean[] {first, !first}) {
                    double perSecond =
                            records.count() / (gateway ? started(full) - started(empty) : sending.read(TOPICS) / 1e9);
                    System.out.printf("%-8s %8.0f/s%n", gateway ? "gateway" : "plain", perSecond);
                    (gateway ? shown : plain).add(perSecond);
                }
            }
            print(shown, plain);
        }
    }

    /** Seconds until a gateway shows all there is. */
    private static double started(BrokerProcess broker) throws Exception {
        long start = System.nanoTime();
        try (GatewayProcess gateway = GatewayProcess.start(broker.address(), HEAP, Map.of())) {
            double ready = (System.nanoTime() - start) / 1e9;
            double shown = (gateway.shownAt() - start) / 1e9;
            System.out.printf("shown after %.1f s, ready after %.1f s%n", shown, ready);
            return shown;
        }
    }

    private void print(List<Double> shown, List<Double> plain) {
        System.out.printf(
                "%d records, %s; records/s, medians of %d: gateway %.0f (%.0f-%.0f), plain consumer %.0f (%.0f-%.0f), ratio %.2f%n",
                records.count(),
                HEAP,
                ROUNDS,
                median(shown),
                least(shown),
                most(shown),
                median(plain),
                least(plain),
                most(plain),
                median(shown) / median(plain));
    }
}
