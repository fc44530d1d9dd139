package se.samverka.bench;

import static se.samverka.bench.Blocks.least;
import static se.samverka.bench.Blocks.median;
import static se.samverka.bench.Blocks.most;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One event to many open streams of a gateway of its own: the time from handing its record to Kafka's client until each stream has it, and what a
 * stream takes of the gateway's heap. The reference is the same with a single stream: what all that is not streams takes.
 */
final class Streams {

    private static final int STREAMS = Integer.getInteger("bench.streams", 10_000);
    private static final int WARM_UP = 20;
    private static final int EVENTS = 20;
    private static final int BLOCKS = 5;
    private static final String HEAP = "-Xmx1g";

    /** More than are opened, from one address. */
    private static final Map<String, String> SETTINGS = Map.of(
            "SAMVERKA_STREAMS_MOST", Integer.toString(2 * STREAMS + 10),
            "SAMVERKA_STREAMS_PER_ADDRESS", Integer.toString(2 * STREAMS + 10));

    private final Sending sending;
    private final GatewayProcess gateway;
    private long version;

    private Streams(Sending sending, GatewayProcess gateway) {
        this.sending = sending;
        this.gateway = gateway;
    }

    /** Prints a line a block, the medians and the heap of a stream. */
    static void main(String[] args) throws Exception {
        try (BrokerProcess broker = BrokerProcess.start();
                Sending sending = new Sending(broker.address());
                GatewayProcess gateway = GatewayProcess.start(broker.address(), HEAP, SETTINGS)) {
            new Streams(sending, gateway).run();
        }
    }

    private void run() throws Exception {
        int port = URI.create(gateway.address()).getPort();
        long before;
        try (Readers one = Readers.open(port, 1)) {
            events(one, WARM_UP);
            List<Double> took = events(one, EVENTS);
            System.out.printf("one      median %6.1f ms  (%.1f-%.1f)%n", median(took), least(took), most(took));
            before = gateway.heap();
        }
        try (Readers all = Readers.open(port, STREAMS)) {
            events(all, WARM_UP);
            System.out.printf(
                    "%d streams, %s: %.1f KB of heap each after a collection%n",
                    STREAMS, HEAP, (gateway.heap() - before) / 1024.0 / STREAMS);
            measure(all);
        }
    }

    private void measure(Readers all) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            List<Double> took = events(all, EVENTS);
            System.out.printf(
                    "block    median %6.1f ms  (%.1f-%.1f) until every stream has it%n",
                    median(took), least(took), most(took));
            times.addAll(took);
        }
        System.out.printf(
                "until every stream has it, %d events: median %.1f ms (%.1f-%.1f)%n",
                times.size(), median(times), least(times), most(times));
    }

    /** One after the other. @return milliseconds of each */
    private List<Double> events(Readers readers, int count) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PublicRecords.Public event = PublicRecords.assessed("1781", 17, ++version, "Bra.");
            readers.expectEvent();
            long start = System.nanoTime();
            sending.sendNow(event, version);
            took.add((readers.await() - start) / 1e6);
        }
        return took;
    }
}
