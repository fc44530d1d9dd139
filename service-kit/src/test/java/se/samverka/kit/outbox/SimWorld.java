package se.samverka.kit.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.consume.Newest;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.trace.Traces;

/**
 * A few processes with the real write path, relay, sweep, watcher and consumers, on a simulated database, broker and
 * clock. A seed is a schedule: of writes, deletions, crashes, stalls, lost answers, late records, rebalances, compaction.
 */
final class SimWorld {

    /** Which protection is taken out, to see the simulation notice. */
    enum Without {
        NOTHING,
        CLAIM,
        SETTLE_GUARD,
        OUTBOX_GUARD,
        WATCHER,
        VERSION_GUARD
    }

    private record Number(int number) {}

    private static final class Type implements AggregateType<Number> {
        @Override
        public String collection() {
            return "numbers";
        }

        @Override
        public String topic() {
            return "numbers";
        }

        @Override
        public String source() {
            return "/simulation";
        }

        @Override
        public Class<Number> stateClass() {
            return Number.class;
        }

        @Override
        public Change<Number> lost() {
            return Change.erasure("number.erased");
        }

        @Override
        public Object publicState(String key, long version, Number state) {
            return state;
        }
    }

    private static final int PROCESSES = 3;
    private static final int STEPS = 20_000;
    private static final long SECOND = 1_000_000_000L;

    private final SplittableRandom random;
    private final SimScheduler scheduler;
    private final SimStore database;
    private final SimBroker broker;
    private final Without without;
    private final boolean faults;
    /** Many writes at once and hardly a free turn: then a write goes in unclaimed, and the sweep sends it. */
    private final boolean crowded;

    private final List<Process> processes = new ArrayList<>();
    private final Map<String, Long> acknowledged = new TreeMap<>();
    private final List<Map<String, Long>> views = List.of(new HashMap<>(), new HashMap<>());
    private boolean healed;
    private boolean wentBack;
    private int watching;
    private long committed;

    /** @param faults false: nothing goes wrong, only the order of things is open */
    SimWorld(long seed, Without without, boolean faults) {
        this.random = new SplittableRandom(seed);
        this.without = without;
        this.faults = faults;
        this.scheduler = new SimScheduler(random.split());
        this.database = new SimStore(
                without != Without.CLAIM, without != Without.SETTLE_GUARD, without != Without.OUTBOX_GUARD);
        this.broker = new SimBroker(
                random.split(),
                scheduler,
                faults
                        ? new SimBroker.Faults(random.nextDouble(0.3), random.nextDouble(0.2), random.nextDouble(0.2))
                        : SimBroker.Faults.NONE);
        this.crowded = random.nextInt(4) == 0;
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new Process(i));
        }
    }

    int steps() {
        return scheduler.steps();
    }

    /** Plays the schedule to its quiet end. @return what was wrong; empty when both guarantees held */
    List<String> play() {
        processes.forEach(Process::start);
        int writes = crowded ? 6 + random.nextInt(10) : 2 + random.nextInt(7);
        long window = crowded ? SECOND / 2 : 3 * SECOND;
        int keys = 1 + random.nextInt(2);
        for (int i = 0; i < writes; i++) {
            Process process = processes.get(random.nextInt(PROCESSES));
            String key = "k" + random.nextInt(keys);
            long at = random.nextLong(window);
            boolean erase = random.nextInt(12) == 0;
            scheduler.spawn(process.number, () -> {
                scheduler.sleep(at);
                process.write(key, erase);
            });
        }
        int trouble = faults ? random.nextInt(6) : 0;
        long quietAt = 5 * SECOND;
        while (scheduler.steps() < STEPS) {
            broker.landWhatIsDue();
            scheduler.step();
            if (trouble > 0 && random.nextInt(30) == 0) {
                trouble--;
                trouble();
            }
            if (!healed && scheduler.now() > quietAt && trouble == 0) {
                healed = true;
                broker.heal();
            }
            if (healed && quiet()) {
                return check();
            }
        }
        return List.of("no quiet after " + STEPS + " steps");
    }

    private void trouble() {
        Process process = processes.get(random.nextInt(PROCESSES));
        int kind = random.nextInt(5);
        if (kind == 0) {
            process.crash();
        } else if (kind == 1) {
            scheduler.stall(process.number, random.nextLong(9 * SECOND));
        } else if (kind == 2) {
            watching = random.nextInt(PROCESSES);
        } else if (kind == 3) {
            broker.compact(committed);
        } else {
            processes.get(random.nextInt(PROCESSES)).crash();
            watching = random.nextInt(PROCESSES);
        }
    }

    private boolean quiet() {
        boolean loopsOnly = processes.stream().allMatch(process -> scheduler.alive(process.number) <= Process.LOOPS);
        return loopsOnly
                && broker.nothingFlies()
                && database.backlog().documents() == 0
                && (without == Without.WATCHER || committed == broker.end())
                && processes.stream().allMatch(process -> process.read == broker.end());
    }

    private List<String> check() {
        List<String> wrong = new ArrayList<>();
        if (wentBack) {
            wrong.add("a view went back to an older version");
        }
        scheduler.failures().forEach(failure -> wrong.add("a task failed: " + failure));
        for (StoredDocument document : List.copyOf(all())) {
            String key = document.key();
            List<Long> landed = broker.history().stream()
                    .filter(record -> record.key().equals(key))
                    .map(SimBroker.Landed::version)
                    .toList();
            if (acknowledged.getOrDefault(key, 0L) > document.version()) {
                wrong.add(key + ": an acknowledged write is gone");
            }
            List<Long> first = landed.stream().distinct().toList();
            List<Long> expected = new ArrayList<>();
            for (long version = 1; version <= document.version(); version++) {
                expected.add(version);
            }
            if (!first.equals(expected)) {
                wrong.add(key + ": first arrivals " + first + " of " + document.version());
            }
            if (!landed.isEmpty() && landed.getLast() != document.version()) {
                wrong.add(key + ": last record " + landed.getLast() + " of " + document.version());
            }
            if (!faults && landed.size() != first.size()) {
                wrong.add(key + ": nothing went wrong and yet records came twice: " + landed);
            }
            for (Map<String, Long> view : views) {
                if (view.getOrDefault(key, 0L) != document.version()) {
                    wrong.add(key + ": a view has " + view.get(key) + " of " + document.version());
                }
            }
        }
        return wrong;
    }

    private List<StoredDocument> all() {
        return List.of("k0", "k1").stream()
                .flatMap(key -> database.read(key).stream())
                .toList();
    }

    /** One instance of an owner, and of a consumer: what it holds in memory is gone when it crashes. */
    private final class Process {

        /** Tasks that never end: sweep, watch, consume. */
        static final int LOOPS = 3;

        private final int number;
        private final Clock clock;
        private final long skew;
        private Aggregates<Number> aggregates;
        private Sweep sweep;
        private Publisher publisher;
        private long read;

        private Process(int number) {
            this.number = number;
            this.skew = random.nextLong(SECOND / 5);
            this.clock = new SimClock();
        }

        void start() {
            OutboxSettings settings = OutboxSettings.standard().withTurns(crowded ? 1 : 4);
            DocumentStore store = new Remote();
            publisher = (key, entry) -> {
                scheduler.yieldNow();
                boolean heard = broker.send(key, entry.version());
                scheduler.yieldNow();
                return heard;
            };
            Relay relay = new Relay(store, publisher, settings, clock, scheduler::now);
            Turns turns =
                    new Turns(store, relay, task -> scheduler.spawn(number, task), settings, clock, scheduler::now);
            aggregates = new StoredAggregates<>(new Type(), store, turns, settings, clock, Traces.none());
            sweep = new Sweep(store, turns, settings, clock);
            read = 0;
            scheduler.spawn(number, this::sweepAgainAndAgain);
            scheduler.spawn(number, this::watch);
            scheduler.spawn(number, this::consume);
        }

        void crash() {
            scheduler.kill(number);
            if (number < views.size()) {
                views.get(number).clear();
            }
            start();
        }

        void write(String key, boolean erase) {
            try {
                Written<Number> written = aggregates.change(
                        Command.onAny(key, Precondition.none()),
                        now -> erase && now.version() > 0
                                ? Change.erasure("number.erased")
                                : Change.of(new Number((int) now.version() + 1), "number.changed"));
                acknowledged.merge(key, written.version(), Math::max);
            } catch (Problem | Unreachable e) {
                // Refused or unanswered: nothing was promised.
                scheduler.yieldNow();
            }
        }

        private void sweepAgainAndAgain() {
            while (true) {
                try {
                    sweep.run();
                } catch (Unreachable e) {
                    scheduler.yieldNow();
                }
                scheduler.sleep(crowded ? SECOND / 20 : SECOND);
            }
        }

        private void watch() {
            @Nullable Watcher watcher = null;
            long position = 0;
            while (true) {
                if (watching != number || without == Without.WATCHER) {
                    watcher = null;
                } else {
                    if (watcher == null) {
                        watcher = new Watcher(new Remote(), publisher, new Restored());
                        position = committed;
                    }
                    try {
                        position = watch(watcher, position);
                    } catch (Unreachable e) {
                        watcher = null;
                    }
                }
                scheduler.sleep(SECOND);
            }
        }

        private long watch(Watcher watcher, long position) {
            List<SimBroker.Landed> records = broker.from(position);
            long next = records.isEmpty() ? position : records.getLast().offset() + 1;
            List<Watcher.Seen> seen = records.stream()
                    .map(record -> new Watcher.Seen(record.key(), record.version(), record.offset()))
                    .toList();
            watcher.read(seen, next);
            if (next == broker.end()) {
                watcher.mend(() -> {
                    scheduler.yieldNow();
                    return broker.end();
                });
            }
            if (watching == number) {
                committed = Math.max(committed, watcher.committable());
            }
            return next;
        }

        private void consume() {
            if (number >= views.size()) {
                while (true) {
                    read = broker.end();
                    scheduler.sleep(SECOND);
                }
            }
            Map<String, Long> view = views.get(number);
            Newest<Long> newest = new Newest<>();
            while (true) {
                for (SimBroker.Landed record : broker.from(read)) {
                    if (newest.offer(record.key(), record.version(), record.version())
                            || without == Without.VERSION_GUARD) {
                        Long before = view.put(record.key(), record.version());
                        wentBack |= before != null && before > record.version();
                    }
                    read = record.offset() + 1;
                }
                if (faults && !healed && random.nextInt(8) == 0) {
                    read = random.nextLong(read + 1);
                }
                scheduler.sleep(SECOND);
            }
        }

        private final class SimClock extends Clock {
            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(1_800_000_000L, scheduler.now() + skew);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        }
    }

    /** No answer from the database; whether it acted stays open. */
    private static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable() {
            super("no answer", null, false, false);
        }
    }

    /** The database over a network: time passes before and after, and an answer may be lost. */
    private final class Remote implements DocumentStore {

        private <T> T call(Supplier<T> operation) {
            scheduler.yieldNow();
            boolean trouble = faults && !healed && random.nextInt(60) == 0;
            if (trouble && random.nextBoolean()) {
                throw new Unreachable();
            }
            T result = operation.get();
            scheduler.yieldNow();
            if (trouble) {
                throw new Unreachable();
            }
            return result;
        }

        @Override
        public java.util.Optional<StoredDocument> read(String key) {
            return call(() -> database.read(key));
        }

        @Override
        public List<StoredDocument> readAll(String keyPrefix) {
            return call(() -> database.readAll(keyPrefix));
        }

        @Override
        public List<StoredDocument> readMarked(String mark, String keyPrefix, Instant before, int skip, int limit) {
            return call(() -> database.readMarked(mark, keyPrefix, before, skip, limit));
        }

        @Override
        public long countMarked(String mark, String keyPrefix, Instant before) {
            return call(() -> database.countMarked(mark, keyPrefix, before));
        }

        @Override
        public java.util.Optional<StoredDocument> write(Write write) {
            return call(() -> database.write(write));
        }

        @Override
        public java.util.Optional<StoredDocument> take(String key, Claim claim, Instant now) {
            return call(() -> database.take(key, claim, now));
        }

        @Override
        public boolean renew(String key, Claim claim) {
            return call(() -> database.renew(key, claim));
        }

        @Override
        public boolean settle(String key, String token, long acknowledgedVersion) {
            return call(() -> database.settle(key, token, acknowledgedVersion));
        }

        @Override
        public java.util.Optional<StoredDocument> drop(
                String key, Claim claim, long acknowledgedVersion, Instant oldest) {
            return call(() -> database.drop(key, claim, acknowledgedVersion, oldest));
        }

        @Override
        public List<String> due(Instant now, int limit) {
            return call(() -> database.due(now, limit));
        }

        @Override
        public List<String> keys() {
            return call(database::keys);
        }

        @Override
        public Map<String, Long> versions(java.util.Collection<String> keys) {
            return call(() -> database.versions(keys));
        }

        @Override
        public Backlog backlog() {
            return call(database::backlog);
        }
    }
}
