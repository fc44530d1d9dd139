package se.samverka.gateway.live;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The newest changes, numbered as they came; those beyond a number or a weight give way. */
final class Ring {

    private final @Nullable Told[] slots;
    private final long heaviest;
    private long first;
    private long end;
    private long weight;

    /** @param most changes @param heaviest bytes that they may take */
    Ring(int most, long heaviest) {
        this.slots = new Told[most];
        this.heaviest = heaviest;
    }

    /** Number of the oldest that is kept; the same as {@link #end} when nothing is. */
    long first() {
        return first;
    }

    /** Number that the next will have. */
    long end() {
        return end;
    }

    /** @param given is told of each that gives way, oldest first */
    void add(Told told, Consumer<Change> given) {
        if (end - first == slots.length) {
            drop(given);
        }
        slots[place(end++)] = told;
        weight += told.weight();
        while (weight > heaviest && end - first > 1) {
            drop(given);
        }
    }

    private void drop(Consumer<Change> given) {
        int place = place(first++);
        Told oldest = requireNonNull(slots[place]);
        slots[place] = null;
        weight -= oldest.weight();
        given.accept(oldest.change());
    }

    /** Forgets all, and leaves a number out: whoever has looked at all before is behind {@link #first} now. */
    void clear() {
        while (first < end) {
            drop(change -> {});
        }
        first = ++end;
    }

    /** Those from this number on. @param from not below {@link #first} @param most how many */
    List<Told> from(long from, int most) {
        long to = Math.min(end, from + most);
        List<Told> found = new ArrayList<>((int) Math.max(0, to - from));
        for (long number = from; number < to; number++) {
            found.add(requireNonNull(slots[place(number)]));
        }
        return found;
    }

    private int place(long number) {
        return (int) (number % slots.length);
    }
}
