package se.samverka.gateway.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samverka.gateway.replica.RecordListener;
import se.samverka.kit.consume.Incoming;

/**
 * Keeps the index up with the view. What there was before the start is taken in at once when the view has all of it; after that whoever
 * applies an event only leaves a key, and one thread of its own takes in what changed, a few times a second, and clears what was erased.
 */
final class Indexing implements RecordListener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private final Waiting waiting = new Waiting();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-index").daemon().factory());
    private final Index index;
    private final Library library;
    private final SearchSettings settings;
    private final BooleanSupplier caughtUp;
    private final Counter failures;
    private final Catalogue catalogue;
    private volatile boolean running;

    /** Whether changes are to wait: those from before are found with all there is. */
    private volatile boolean follows;

    private volatile boolean complete;
    private volatile boolean closed;
    private volatile boolean firstTurnOver;
    private long cleared = System.nanoTime();

    /** @param caughtUp whether the view has everything that was published before the start */
    Indexing(Index index, Library library, SearchSettings settings, BooleanSupplier caughtUp, MeterRegistry meters) {
        this.index = index;
        this.library = library;
        this.settings = settings;
        this.caughtUp = caughtUp;
        this.failures = Counter.builder("samverka.search.failures")
                .description("turns of indexing that failed, and articles that could not be taken in")
                .register(meters);
        this.catalogue = new Catalogue(index, library, failures);
        Gauge.builder("samverka.search.documents", index, Index::documents)
                .description("articles in the index")
                .register(meters);
        Gauge.builder("samverka.search.waiting", waiting, Waiting::size)
                .description("articles that changed and are not taken in yet")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        long every = settings.refreshEvery().toNanos();
        thread.scheduleWithFixedDelay(this::turn, 0, every, TimeUnit.NANOSECONDS);
    }

    /** Whether the index has everything that was published before the start, and is kept up. */
    boolean complete() {
        return complete && !closed;
    }

    /** Whether what there was before the start has been taken in; also when that failed: it is tried again, and nothing else is to wait for it. */
    boolean firstTurnOver() {
        return firstTurnOver;
    }

    /** What nobody may be told of is in no article, before and after. */
    @Override
    public void read(Incoming event, boolean shown) {
        if (shown) {
            changed(event.topic(), event.key());
        }
    }

    void changed(String topic, String key) {
        if (follows) {
            library.kindOf(topic).ifPresent(kind -> waiting.add(new Key(kind, key)));
        }
    }

    /** Whatever happens, the gateway is not to wait for its search for ever. */
    void turn() {
        if (closed) {
            return;
        }
        try {
            work();
        } catch (AlreadyClosedException e) {
            // Lucene gave up, after having run out of memory perhaps: better no answer than one that grows old.
            closed = true;
            failures.increment();
            log.error("the search index is closed; this gateway must be started again to search", e);
        } catch (IOException | RuntimeException e) {
            // The next turn goes on: what could not be taken in waits still.
            failures.increment();
            log.error("the search index could not be kept up", e);
        } catch (Error e) {
            closed = true;
            failures.increment();
            log.error("the search index is given up; this gateway must be started again to search", e);
            throw e;
        } finally {
            firstTurnOver |= follows;
        }
    }

    /** One turn. */
    void work() throws IOException {
        if (!follows && !caughtUp.getAsBoolean()) {
            return;
        }
        if (!complete) {
            // Before anything is read: what changes from here on waits until after that.
            follows = true;
            if (!catalogue.takeAll()) {
                return;
            }
        }
        waiting.each(catalogue::take);
        index.refresh();
        complete = true;
        long now = System.nanoTime();
        if (index.holdsErased() && now - cleared >= settings.clearEvery().toNanos()) {
            index.clear();
            cleared = now;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends with the turn that is on: the index is closed after that. */
    @Override
    public void stop() {
        catalogue.stop();
        thread.close();
        running = false;
    }
}
