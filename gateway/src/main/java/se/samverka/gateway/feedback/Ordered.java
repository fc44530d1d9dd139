package se.samverka.gateway.feedback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things in an order, which they are put in when somebody looks and not when they come: at a start there come a million, and nobody looks.
 * No two are at the same place of the order.
 */
final class Ordered<T> {

    /** Beyond one new of so many, all are put in order at once. */
    private static final int FEW = 16;

    private final Comparator<T> order;
    private final List<T> inOrder = new ArrayList<>();
    private final List<T> added = new ArrayList<>();

    /** As somebody saw all of it since the last change. */
    private @Nullable List<T> seen;

    Ordered(Comparator<T> order) {
        this.order = order;
    }

    synchronized void add(T one) {
        seen = null;
        added.add(one);
    }

    /** Takes out the one at the same place of the order, if there is one. */
    synchronized void remove(T one) {
        seen = null;
        settle();
        int at = Collections.binarySearch(inOrder, one, order);
        if (at >= 0) {
            inOrder.remove(at);
        }
    }

    synchronized int size() {
        return inOrder.size() + added.size();
    }

    /** The first of them. @param most how many at most */
    synchronized List<T> first(int most) {
        settle();
        return List.copyOf(inOrder.subList(0, Math.min(most, inOrder.size())));
    }

    /** All there are now, whatever becomes of them meanwhile. */
    synchronized List<T> all() {
        List<T> all = seen == null ? first(Integer.MAX_VALUE) : seen;
        seen = all;
        return all;
    }

    private void settle() {
        if (added.size() > inOrder.size() / FEW) {
            inOrder.addAll(added);
            inOrder.sort(order);
        } else {
            added.forEach(this::insert);
        }
        added.clear();
    }

    private void insert(T one) {
        int at = Collections.binarySearch(inOrder, one, order);
        inOrder.add(at < 0 ? -at - 1 : at, one);
    }
}
