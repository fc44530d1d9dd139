package se.samverka.bench;

import static se.samverka.bench.Blocks.least;
import static se.samverka.bench.Blocks.median;
import static se.samverka.bench.Blocks.most;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import se.samverka.frame.Municipalities;

/**
 * Search over all that could be public in Sweden, in a gateway of its own, as its readers see it over HTTP: an open loop of
 * a mix of {@link Asked}. The reference is {@link PlainLucene}, asked the same at the same pace, in turns.
 */
final class SearchLoad {

    private static final int COMMENTS = Integer.getInteger("bench.comments", 1_000_000);
    private static final int PROJECTS = COMMENTS * 6 / 100;
    private static final int PER_SECOND = Integer.getInteger("bench.rate", 20);
    private static final int BLOCK = Integer.getInteger("bench.seconds", 30) * PER_SECOND;
    private static final int WARM_UP = 5_000;
    private static final int BLOCKS = 5;
    private static final String HEAP = "-Xmx3g";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<String> municipalities =
            new Municipalities().all().stream().map(Object::toString).toList();
    private final PublicRecords records = new PublicRecords(vocabulary, municipalities, PROJECTS, COMMENTS);
    private final Map<Asked.Way, Histogram> ways = new EnumMap<>(Asked.Way.class);
    private final AtomicInteger tooLong = new AtomicInteger();
    private final Random random = new Random(8);

    /** Prints a line a block, the medians and the times by how is typed. */
    static void main(String[] args) throws Exception {
        new SearchLoad().run();
    }

    private void run() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start()) {
            try (Sending sending = new Sending(broker.address())) {
                sending.send(records);
            }
            try (GatewayProcess gateway = GatewayProcess.start(broker.address(), HEAP, Map.of());
                    PlainLucene plain = PlainLucene.of(records)) {
                awaitIndex(gateway);
                System.out.printf(
                        "%d comments, %d projects, %d goals of %d words; %d/s; %s, %d MB after a collection%n",
                        COMMENTS,
                        PROJECTS,
                        records.count() - COMMENTS - PROJECTS,
                        vocabulary.size(),
                        PER_SECOND,
                        HEAP,
                        gateway.heap() >> 20);
                warmUp(gateway, plain);
                measure(gateway, plain);
            }
        }
    }

    /** Until it is there, search answers 503. */
    private void awaitIndex(GatewayProcess gateway) throws IOException, InterruptedException {
        while (status(gateway, "q=skola") == 503) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** One at a time: what is cold is slow, and must not be flooded; and so many that the compiler has done its work, as in a gateway that has run for hours. */
    private void warmUp(GatewayProcess gateway, PlainLucene plain) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            Asked asked = Asked.any(vocabulary, municipalities, random);
            status(gateway, asked.query());
            plain.search(asked);
        }
    }

    private void measure(GatewayProcess gateway, PlainLucene plain) {
        List<Double> found = new ArrayList<>();
        List<Double> reference = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            boolean first = block % 2 == 0;
            for (boolean subject : new boolean[] {first, !first}) {
                (subject ? found : reference).add(block(subject, gateway, plain));
            }
        }
        ways.forEach((way, times) -> System.out.printf(
                "%-12s p50 %6.1f ms  p99 %6.1f ms  of %d%n",
                way, OpenLoop.at(times, 50), OpenLoop.at(times, 99), times.getTotalCount()));
        System.out.printf(
                "p99, median of %d blocks: search %.1f ms (%.1f-%.1f), plain Lucene %.1f ms (%.1f-%.1f)%n",
                BLOCKS, median(found), least(found), most(found), median(reference), least(reference), most(reference));
    }

    /** @return the 99th percentile, milliseconds */
    private double block(boolean subject, GatewayProcess gateway, PlainLucene plain) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < BLOCK; i++) {
            asked.add(Asked.any(vocabulary, municipalities, random));
        }
        Histogram all = OpenLoop.times();
        if (subject) {
            Map<Asked.Way, Histogram> times = new EnumMap<>(Asked.Way.class);
            asked.forEach(one -> times.computeIfAbsent(one.way(), way -> OpenLoop.times()));
            OpenLoop.run(BLOCK, PER_SECOND, i -> times.get(asked.get(i).way()), i -> search(gateway, asked.get(i)));
            times.values().forEach(all::add);
            times.forEach((way, part) ->
                    ways.computeIfAbsent(way, one -> OpenLoop.times()).add(part));
        } else {
            OpenLoop.run(BLOCK, PER_SECOND, i -> all, i -> plain.search(asked.get(i)));
        }
        System.out.printf(
                "%-8s p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms; %d took too long so far%n",
                subject ? "search" : "plain",
                OpenLoop.at(all, 50),
                OpenLoop.at(all, 99),
                OpenLoop.at(all, 100),
                tooLong.get());
        return OpenLoop.at(all, 99);
    }

    private void search(GatewayProcess gateway, Asked asked) throws IOException, InterruptedException {
        int status = status(gateway, asked.query());
        if (status == 503) {
            // It gave up, which is an answer, and took longer than any other.
            tooLong.incrementAndGet();
        } else if (status != 200) {
            throw new IllegalStateException(asked.query() + ": " + status);
        }
    }

    private int status(GatewayProcess gateway, String query) throws IOException, InterruptedException {
        URI address = URI.create(gateway.address() + "/api/v1/search?" + query);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
