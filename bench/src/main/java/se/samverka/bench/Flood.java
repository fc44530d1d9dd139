package se.samverka.bench;

import static se.samverka.bench.Blocks.least;
import static se.samverka.bench.Blocks.median;
import static se.samverka.bench.Blocks.most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * What comments from one address, as many as 32 connections can send, do to those who vote at the same time from other addresses. The reference is the
 * same residents in quiet. Quiet and flood take turns every three seconds, so that what the machine does meanwhile meets both alike;
 * a round is ten turns of each, and what its turns took is one distribution: the 99th percentile of fewer would rest on a handful of answers.
 *
 * <p>Votes, since they wait for nobody: a queue of ten thousand comments makes the database that stands in slower from round to round, which sorts all of it
 * for its first.
 */
final class Flood {

    private static final int ROUNDS = 5;
    private static final int TURNS = 10;
    private static final int CONNECTIONS = 32;
    private static final int PER_SECOND = 50;
    private static final int TURN = 3 * PER_SECOND;
    private static final int WARM_UP = 1_500;

    /** Below what one address may send at once, so that no resident is ever refused. */
    private static final int EACH = 50;

    private final String gateway;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger residents = new AtomicInteger();

    /** Of residents, whose turn it is. */
    private final AtomicInteger turns = new AtomicInteger();

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
        round("warm-up");
        List<Double> quiet = new ArrayList<>();
        List<Double> flooded = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            Round round = round("round " + i);
            quiet.add(OpenLoop.at(round.quiet(), 99));
            flooded.add(OpenLoop.at(round.flooded(), 99));
        }
        double before = median(quiet);
        double during = median(flooded);
        System.out.printf(
                "p99, median of %d rounds: quiet %.1f ms (%.1f-%.1f), flood %.1f ms (%.1f-%.1f), ratio %.2f%n",
                ROUNDS, before, least(quiet), most(quiet), during, least(flooded), most(flooded), during / before);
    }

    /** Nanoseconds from when a vote was due to its answer. */
    private record Round(Histogram quiet, Histogram flooded) {

        Round() {
            this(OpenLoop.times(), OpenLoop.times());
        }
    }

    private Round round(String name) throws Exception {
        Round round = new Round();
        List<Resident> senders = residents(2 * TURNS * TURN / EACH);
        int sent = 0;
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                boolean first = turn % 2 == 1;
                for (boolean flood : new boolean[] {first, !first}) {
                    sent += turn(flood, senders, flood ? round.flooded() : round.quiet());
                }
            }
        } finally {
            senders.forEach(Resident::close);
        }
        print(name, "quiet", round.quiet());
        print(name, "flood of " + sent, round.flooded());
        return round;
    }

    private static void print(String round, String what, Histogram times) {
        System.out.printf(
                "%-8s %-16s p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms  of %d%n",
                round,
                what,
                OpenLoop.at(times, 50),
                OpenLoop.at(times, 99),
                OpenLoop.at(times, 100),
                times.getTotalCount());
    }

    /** A few at a time, each when the one before was answered: what is cold is slow, and must not be flooded. */
    private void warmUp() throws IOException {
        List<Resident> senders = residents(WARM_UP / EACH);
        try (ExecutorService lanes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < WARM_UP; i++) {
                Resident sender = senders.get(i % senders.size());
                lanes.execute(() -> vote(sender));
            }
        } finally {
            senders.forEach(Resident::close);
        }
    }

    /** How many the flood sent. */
    private int turn(boolean flood, List<Resident> senders, Histogram times) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService flooding = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> sent = flooding.submit(() -> flood ? flood(over) : 0);
            try {
                OpenLoop.run(TURN, PER_SECOND, i -> times, i -> {
                    Resident sender = senders.get(turns.getAndIncrement() % senders.size());
                    int status = vote(sender);
                    if (status != 201) {
                        throw new IllegalStateException("a resident was answered " + status);
                    }
                });
            } finally {
                over.set(true);
            }
            return sent.get();
        }
    }

    private List<Resident> residents(int count) throws IOException {
        List<Resident> senders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = residents.incrementAndGet();
            senders.add(new Resident(gateway, "127.1." + number / 250 + "." + (1 + number % 250)));
        }
        return senders;
    }

    private int vote(Resident sender) {
        return answer(() -> sender.vote(numbers.incrementAndGet()));
    }

    private int comment(Resident sender) {
        return answer(() -> sender.comment(numbers.incrementAndGet()));
    }

    private interface Exchange {
        int status() throws IOException, InterruptedException;
    }

    /** The status; 0 = none. */
    private static int answer(Exchange exchange) {
        try {
            return exchange.status();
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
                        comment(flooder);
                        sent.incrementAndGet();
                    }
                });
            }
        }
        return sent.get();
    }
}
