package se.samverka.gateway.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The newest changes of all that is read at a start, partition after partition as the broker hands them over: newest by
 * when they were made, so that every gateway ends with about the same. A change counts as made no earlier than those
 * before it in its partition: clocks of owners differ, and the order of a partition must stay.
 */
final class Beginning {

    private final Map<Partition, Long> latest = new HashMap<>();
    private final PriorityQueue<Early> newest =
            new PriorityQueue<>(Comparator.comparingLong(Early::millis).thenComparingLong(Early::number));
    private final int most;
    private long number;

    private record Partition(int topic, int partition) {}

    private record Early(long millis, long number, Change change) {}

    /** @param most how many are kept */
    Beginning(int most) {
        this.most = most;
    }

    /** @param given is told of what gives way: of each partition in its order */
    void add(Change change, Consumer<Change> given) {
        Partition partition = new Partition(change.topic(), change.partition());
        long millis = latest.merge(partition, change.time().toEpochMilli(), Math::max);
        newest.add(new Early(millis, number++, change));
        if (newest.size() > most) {
            given.accept(newest.remove().change());
        }
    }

    /** Forgets all. */
    void clear() {
        newest.clear();
        latest.clear();
    }

    /** All that was kept, oldest first, each partition in its order; nothing is kept after that. */
    List<Change> inOrder() {
        List<Change> all = new ArrayList<>(newest.size());
        while (!newest.isEmpty()) {
            all.add(newest.remove().change());
        }
        latest.clear();
        return all;
    }
}
