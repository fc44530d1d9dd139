package se.samverka.bench;

import static se.samverka.bench.Blocks.least;
import static se.samverka.bench.Blocks.median;
import static se.samverka.bench.Blocks.most;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What comments from one address, as many as 32 connections can send, do to those who send at the same time from other addresses. The reference is the
 * same residents in quiet, in turns with the flood (quiet, flood, flood, quiet …), each block half a minute: the 99th percentile of
 * fewer would rest on a handful of answers.
 */
final class Flood {

    private static final int PAIRS = 5;
    private static final int CONNECTIONS = 32;
    private static final int PER_SECOND = 50;
    private static final int BLOCK = 30 * PER_SECOND;
    private static final int WARM_UP = 3_000;

    /** Below what one address may send at once, so that no resident is ever refused. */
    private static final int EACH = 50;

    private final String gateway;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger residents = new AtomicInteger();

    /** What residents were answered so far; 0 = not at all. */
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    private Flood(String gateway) {
        this.gateway = gateway;
    }

    /** Prints a line a block and the ratio of the medians. */
    static void main(String[] args) throws Exception {
        try (Subject subject = Subject.start()) {
            new Flood(subject.address()).run();
        }
    }

    private void run() throws Exception {
        warmUp();
        List<Double> quiet = new ArrayList<>();
        List<Double> flooded = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean first = pair % 2 == 1;
            for (boolean flood : new boolean[] {first, !first}) {
                (flood ? flooded : quiet).add(block(flood ? "flood" : "quiet", flood));
            }
        }
        double before = median(quiet);
        double during = median(flooded);
        System.out.printf(
                "p99, median of %d blocks: quiet %.1f ms (%.1f-%.1f), flood %.1f ms (%.1f-%.1f), ratio %.2f%n",
                PAIRS, before, least(quiet), most(quiet), during, least(flooded), most(flooded), during / before);
    }

    /** A few at a time, each when the one before was answered: what is cold is slow, and must not be flooded. */
    private void warmUp() throws IOException {
        List<Resident> senders = residents(WARM_UP / EACH);
        try (ExecutorService lanes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < WARM_UP; i++) {
                Resident sender = senders.get(i % senders.size());
                lanes.execute(() -> send(sender));
            }
        } finally {
            senders.forEach(Resident::close);
        }
    }

    private double block(String name, boolean flood) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService flooding = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> sent = flooding.submit(() -> flood ? flood(over) : 0);
            Histogram latencies = residentsSend();
            over.set(true);
            if (latencies.getTotalCount() != BLOCK) {
                throw new IllegalStateException("not every comment was taken: " + statuses);
            }
            double p99 = latencies.getValueAtPercentile(99) / 1e6;
            System.out.printf(
                    "%-8s p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms  of %d; flood sent %d; answers so far %s%n",
                    name,
                    latencies.getValueAtPercentile(50) / 1e6,
                    p99,
                    latencies.getMaxValue() / 1e6,
                    latencies.getTotalCount(),
                    sent.get(),
                    statuses);
            return p99;
        }
    }

    /** Open loop: each comment has its time, and waiting for the one before counts. Nanoseconds from that time. */
    private Histogram residentsSend() throws Exception {
        Histogram latencies = new ConcurrentHistogram(Duration.ofMinutes(1).toNanos(), 3);
        List<Resident> senders = residents(BLOCK / EACH);
        try (ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < BLOCK; i++) {
                long due = start + i * (1_000_000_000L / PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
                Resident sender = senders.get(i % senders.size());
                sending.execute(() -> {
                    int status = send(sender);
                    statuses.merge(status, 1, Integer::sum);
                    if (status == 201) {
                        latencies.recordValue(System.nanoTime() - due);
                    }
                });
            }
        } finally {
            senders.forEach(Resident::close);
        }
        return latencies;
    }

    private List<Resident> residents(int count) throws IOException {
        List<Resident> senders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = residents.incrementAndGet();
            senders.add(new Resident(gateway, "127.1." + number / 250 + "." + (1 + number % 250)));
        }
        return senders;
    }

    private int send(Resident sender) {
        try {
            return sender.comment(numbers.incrementAndGet());
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** As fast as its connections can until the others are done; returns how many were sent. */
    private int flood(AtomicBoolean over) throws IOException {
        AtomicInteger sent = new AtomicInteger();
        try (Resident flooder = new Resident(gateway, "127.9.9.9");
                ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.execute(() -> {
                    while (!over.get()) {
                        send(flooder);
                        sent.incrementAndGet();
                    }
                });
            }
        }
        return sent.get();
    }
}
