package se.samverka.gateway.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The newest changes of all that is read at a start, partition after partition as the broker hands them over: newest by
 * when they were made, so that every gateway ends with about the same. A change counts as made no earlier than those
 * before it in its partition: clocks of owners differ, and the order of a partition must stay.
 */
final class Beginning {

    private final Map<Partition, Long> latest = new HashMap<>();
    private final List<Early> newest = new ArrayList<>();
    private final int most;
    private long number;

    private record Partition(int topic, int partition) {}

    private record Early(long millis, long number, Change change) implements Comparable<Early> {

        @Override
        public int compareTo(Early other) {
            int byTime = Long.compare(millis, other.millis);
            return byTime == 0 ? Long.compare(number, other.number) : byTime;
        }
    }

    /** @param most how many are kept, from 1 */
    Beginning(int most) {
        this.most = most;
    }

    /** @param given is told of what gives way: of each partition in its order */
    void add(Change change, Consumer<Change> given) {
        Partition partition = new Partition(change.topic(), change.partition());
        long millis = latest.merge(partition, change.time().toEpochMilli(), Math::max);
        newest.add(new Early(millis, number++, change));
        // Not with each: to put many in order at once takes less.
        if (newest.size() == 2 * most) {
            trim(given);
        }
    }

    private void trim(Consumer<Change> given) {
        Collections.sort(newest);
        List<Early> tooMany = newest.subList(0, Math.max(0, newest.size() - most));
        tooMany.forEach(early -> given.accept(early.change()));
        tooMany.clear();
    }

    /** Forgets all. */
    void clear() {
        newest.clear();
        latest.clear();
    }

    /** All that was kept, oldest first, each partition in its order; nothing is kept after that. @param given as for {@link #add} */
    List<Change> inOrder(Consumer<Change> given) {
        trim(given);
        List<Change> all = newest.stream().map(Early::change).toList();
        clear();
        return all;
    }
}
