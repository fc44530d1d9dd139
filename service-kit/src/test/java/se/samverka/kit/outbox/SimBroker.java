package se.samverka.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One partition of a compacted topic. A record may be acknowledged, lost, or land long after its sender gave up. */
final class SimBroker {

    /** @param offset where it stands; offsets of compacted records are never used again */
    record Landed(String key, long version, long offset) {}

    private record Flying(String key, long version, long landsAt) {}

    /** @param late share of sendings that are reported lost and land later @param lost share that never lands @param unheard share that lands and whose acknowledgement is lost */
    record Faults(double late, double lost, double unheard) {
        static final Faults NONE = new Faults(0, 0, 0);
    }

    private static final long LATEST_NANOS = 9_000_000_000L;

    private final SplittableRandom random;
    private final SimScheduler scheduler;
    private final List<Flying> flying = new ArrayList<>();
    private final List<Landed> log = new ArrayList<>();
    private final List<Landed> history = new ArrayList<>();
    private Faults faults;
    private long end;

    SimBroker(SplittableRandom random, SimScheduler scheduler, Faults faults) {
        this.random = random;
        this.scheduler = scheduler;
        this.faults = faults;
    }

    /** From now on every sending lands and is acknowledged; what flies still lands when it does. */
    void heal() {
        faults = Faults.NONE;
    }

    boolean send(String key, long version) {
        double fate = random.nextDouble();
        if (fate < faults.late()) {
            flying.add(new Flying(key, version, scheduler.now() + random.nextLong(LATEST_NANOS)));
            return false;
        }
        if (fate < faults.late() + faults.lost()) {
            return false;
        }
        land(key, version);
        return fate >= faults.late() + faults.lost() + faults.unheard();
    }

    /** A record that its sender, dead by now, had handed to the network. */
    void sendByTheDead(String key, long version) {
        flying.add(new Flying(key, version, scheduler.now() + random.nextLong(LATEST_NANOS)));
    }

    void landWhatIsDue() {
        for (Flying record : List.copyOf(flying)) {
            if (record.landsAt() <= scheduler.now()) {
                flying.remove(record);
                land(record.key(), record.version());
            }
        }
    }

    private void land(String key, long version) {
        Landed record = new Landed(key, version, end++);
        log.add(record);
        history.add(record);
    }

    /**
     * Removes a random part of what has a later record of its key.
     *
     * @param watched only below this offset: the watcher is never as far behind as the minimum compaction lag is long
     */
    void compact(long watched) {
        Map<String, Long> last = new HashMap<>();
        log.forEach(record -> last.put(record.key(), record.offset()));
        log.removeIf(record ->
                record.offset() < watched && record.offset() != last.get(record.key()) && random.nextInt(2) == 0);
    }

    boolean nothingFlies() {
        return flying.isEmpty();
    }

    long end() {
        return end;
    }

    List<Landed> from(long offset) {
        return log.stream().filter(record -> record.offset() >= offset).toList();
    }

    /** All that ever landed, in order, compacted or not. */
    List<Landed> history() {
        return history;
    }
}
