package se.samverka.gateway.replica;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samverka.kit.consume.Applier;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;

/** Hands every event to the view of its topic, and lets a reader wait until a version is there. */
public final class Replica implements Applier {

    private static final int MOST_WAITING = 10_000;

    private final Map<String, TopicView> views = new HashMap<>();
    private final List<RecordListener> listeners;
    private final Set<Aggregate> applying = ConcurrentHashMap.newKeySet();
    private final Waiting waiting = new Waiting();
    private final Semaphore places = new Semaphore(MOST_WAITING);

    /** @param views one a topic @param listeners told of every record when its view has it */
    public Replica(List<TopicView> views, List<RecordListener> listeners) {
        this.listeners = List.copyOf(listeners);
        views.forEach(view -> this.views.put(view.topic(), view));
    }

    /** The topics to read. */
    public Collection<String> topics() {
        return List.copyOf(views.keySet());
    }

    @Override
    public Applied apply(Incoming event) throws UnreadableRecord {
        return prepare(event).take();
    }

    @Override
    public Turn prepare(Incoming event) {
        TopicView view = views.get(event.topic());
        if (view == null) {
            return () -> Applied.UNKNOWN_TYPE;
        }
        Turn turn = view.prepare(event);
        return () -> take(event, view, turn);
    }

    private Applied take(Incoming event, TopicView view, Turn turn) throws UnreadableRecord {
        Aggregate aggregate = new Aggregate(event.topic(), event.key());
        applying.add(aggregate);
        Applied applied;
        try {
            applied = turn.take();
        } finally {
            applying.remove(aggregate);
            waiting.arrived(aggregate, view.version(event.key()));
        }
        boolean shown = applied == Applied.APPLIED && view.isPublic(event);
        listeners.forEach(listener -> listener.read(event, shown));
        return applied;
    }

    /**
     * Waits until the view holds what the receipt tells of, or something newer.
     *
     * @param atMost how long
     * @return whether it does; {@code false} at once when no view reads the topic or very many wait already
     */
    public boolean await(Receipt receipt, Duration atMost) {
        TopicView view = views.get(receipt.topic());
        if (view == null) {
            return false;
        }
        if (holds(view, receipt)) {
            return true;
        }
        if (!places.tryAcquire()) {
            return false;
        }
        CompletableFuture<Void> arrived = waiting.expect(receipt);
        try {
            // It may have come between the look above and the expectation.
            return holds(view, receipt) || completes(arrived, atMost);
        } finally {
            waiting.forget(receipt, arrived);
            places.release();
        }
    }

    boolean someoneWaits() {
        return !waiting.isEmpty();
    }

    /** In this order: an event that has been seen and is no longer being applied has reached the pages too. */
    private boolean holds(TopicView view, Receipt receipt) {
        return view.version(receipt.key()) >= receipt.version() && !applying.contains(receipt.aggregate());
    }

    private static boolean completes(CompletableFuture<Void> arrived, Duration atMost) {
        try {
            arrived.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody fails an arrival", e);
        }
    }
}
