package se.samverka.bench;

import static se.samverka.bench.Blocks.least;
import static se.samverka.bench.Blocks.median;
import static se.samverka.bench.Blocks.most;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import se.samverka.bench.IndicatorRecords.Round;
import se.samverka.frame.Municipalities;

/**
 * All indicators of all municipalities through the real topic into a gateway: how fast, how large, and how fast they are
 * read then. The gateway is held while a round of records is sent and let go when all are there, so that it is not the
 * sender that is measured; the reference is a plain consumer's poll loop over the same records, in turns (A-B-B-A).
 */
final class Indicators {

    private static final int ROUNDS = 6;
    private static final int PER_SECOND = 100;
    private static final int SECONDS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> municipalities =
            new Municipalities().all().stream().map(Object::toString).toList();
    private final Random random = new Random(17);
    private final String suite;
    private final GatewayProcess gateway;

    private Indicators(String suite, GatewayProcess gateway) {
        this.suite = suite;
        this.gateway = gateway;
    }

    /** Prints a line a round, the ratio of the medians, sizes and times. */
    static void main(String[] args) throws Exception {
        try (Subject subject = Subject.start();
                GatewayProcess gateway = GatewayProcess.start(subject.kafka())) {
            new Indicators(subject.address(), gateway).run(subject.kafka());
        }
    }

    private void run(String kafka) throws Exception {
        long empty = gateway.heap();
        List<Double> shown = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (IndicatorRecords records = new IndicatorRecords(kafka, municipalities)) {
            for (int round = 0; round <= ROUNDS; round++) {
                round(records, round, shown, plain);
            }
        }
        System.out.printf(
                "records/s, medians of %d: gateway %.0f (%.0f-%.0f), plain consumer %.0f (%.0f-%.0f), ratio %.2f%n",
                ROUNDS,
                median(shown),
                least(shown),
                most(shown),
                median(plain),
                least(plain),
                most(plain),
                median(shown) / median(plain));
        System.out.printf(
                "one changed value: a record of %d bytes%n",
                IndicatorRecords.value("1781", 1, 2).getBytes(StandardCharsets.UTF_8).length);
        System.out.printf(
                "heap after a collection: %d MB without them, %d MB with %d indicators%n",
                empty >> 20, gateway.heap() >> 20, IndicatorRecords.COUNT);
        load("warm-up");
        load("load");
    }

    /** The first is the warm-up. */
    private void round(IndicatorRecords records, int round, List<Double> shown, List<Double> plain) throws Exception {
        gateway.hold();
        Round sent = records.send(round + 1);
        awaitShown(suite, sent, round + 1);
        boolean plainFirst = round % 2 == 0;
        double reference = plainFirst ? perSecond(records.read(sent)) : 0;
        long start = System.nanoTime();
        gateway.letGo();
        awaitShown(gateway.address(), sent, round + 1);
        double subject = perSecond(System.nanoTime() - start);
        reference = plainFirst ? reference : perSecond(records.read(sent));
        System.out.printf(
                "%-8s gateway %7.0f/s  plain %7.0f/s%n", round == 0 ? "warm-up" : "round", subject, reference);
        if (round > 0) {
            shown.add(subject);
            plain.add(reference);
        }
    }

    /** Until the last record of every partition is. */
    private void awaitShown(String where, Round round, long version) throws Exception {
        for (String key : round.last().values()) {
            String[] parts = key.split("/", -1);
            String address = where + "/api/v1/municipalities/" + parts[0] + "/indicators/" + parts[1];
            while (!get(address).contains("\"version\":" + version + ",")) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private String get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Open loop: goal pages and indicators of any municipality, most of them for the first time. */
    private void load(String name) throws Exception {
        Histogram pages = new ConcurrentHistogram(Duration.ofMinutes(1).toNanos(), 3);
        Histogram alone = new ConcurrentHistogram(Duration.ofMinutes(1).toNanos(), 3);
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < SECONDS * PER_SECOND; i++) {
                String place = gateway.address() + "/api/v1/municipalities/" + municipalities.get(random.nextInt(290));
                boolean page = i % 2 == 0;
                String address = place
                        + (page
                                ? "/goals/" + (1 + random.nextInt(17))
                                : "/indicators/" + IndicatorRecords.id(random.nextInt(60)));
                long due = start + i * (1_000_000_000L / PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
                sending.execute(() -> {
                    if (isAnswered(address)) {
                        (page ? pages : alone).recordValue(System.nanoTime() - due);
                    } else {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        System.out.printf(
                "%-8s %d/s: goal page p50 %.1f ms p99 %.1f ms, indicator p50 %.1f ms p99 %.1f ms; %d failed%n",
                name, PER_SECOND, at(pages, 50), at(pages, 99), at(alone, 50), at(alone, 99), failed.get());
    }

    private boolean isAnswered(String address) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double at(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e6;
    }

    private static double perSecond(long nanos) {
        return IndicatorRecords.COUNT / (nanos / 1e9);
    }
}
