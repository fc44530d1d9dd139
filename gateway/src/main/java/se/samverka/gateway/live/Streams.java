package se.samverka.gateway.live;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import se.samverka.kit.problem.Problem;

/** The streams that are open, and the one thread that wakes them: neither it nor who reads the topics waits for any. */
final class Streams implements SmartLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final long MOMENT_NANOS = 5_000_000;

    private final Recent recent;
    private final StreamSettings settings;
    private final StreamMeters meters;
    private final Stream.Ground ground;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile @Nullable Thread waker;

    Streams(Recent recent, StreamSettings settings, StreamMeters meters) {
        this.recent = recent;
        this.settings = settings;
        this.meters = meters;
        this.ground = new Stream.Ground(recent, meters);
    }

    /** @throws Problem 503 when there shall be no more of them */
    void requireRunning() {
        if (!running) {
            throw Problem.unavailable("This instance is stopping. Try again in a moment.", SOON);
        }
    }

    /**
     * Begins a stream.
     *
     * @param seen where its reader says it is; empty when it says something that nobody here would have told it
     * @param returning whether its reader says anything
     * @param after done when the stream has ended
     */
    void open(Wanted wanted, boolean returning, Optional<EventId> seen, Sink sink, Runnable after) {
        Recent.Start known = seen.map(recent::since).orElse(null);
        Recent.Start start = known == null ? recent.now() : known;
        byte[] greeting = greeting(returning, known == null, start);
        Stream stream = new Stream(ground, wanted, sink, start, greeting);
        open.add(stream);
        if (!running) {
            stream.close();
        }
        Thread.ofVirtual().name("stream").start(() -> live(stream, sink, after));
    }

    private byte[] greeting(boolean returning, boolean unknown, Recent.Start start) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
        long retry = settings.retry().toMillis();
        // Those who were cut off together do not come back together.
        bytes.writeBytes(Message.retry(retry / 2 + ThreadLocalRandom.current().nextLong(retry)));
        if (returning && unknown) {
            meters.reset();
            bytes.writeBytes(Message.reset(start.id()));
        } else if (unknown) {
            bytes.writeBytes(Message.beat(start.id()));
        }
        return bytes.toByteArray();
    }

    private void live(Stream stream, Sink sink, Runnable after) {
        try {
            stream.run();
        } finally {
            open.remove(stream);
            after.run();
            sink.end();
        }
    }

    @Override
    public void start() {
        running = true;
        waker = Thread.ofPlatform().daemon().name("streams").start(this::wake);
        recent.whenThereIsNews(this::news);
    }

    private void news() {
        Thread asleep = waker;
        if (asleep != null) {
            LockSupport.unpark(asleep);
        }
    }

    private void wake() {
        long beat = settings.beat().toNanos();
        long last = System.nanoTime();
        long told = recent.end();
        while (running) {
            long untilBeat = last + beat - System.nanoTime();
            if (untilBeat <= 0) {
                last = System.nanoTime();
                open.forEach(Stream::beat);
                open.forEach(stream -> stream.abort(2 * beat));
            } else if (recent.end() != told) {
                told = recent.end();
                open.forEach(Stream::wake);
            } else {
                LockSupport.parkNanos(this, untilBeat);
            }
        }
    }

    /** Ends all streams, so that their readers go to another instance; before HTTP stops, which would wait for them. */
    @Override
    public void stop() {
        running = false;
        news();
        open.forEach(Stream::close);
        long end = System.nanoTime() + FAREWELL.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
        open.forEach(stream -> stream.abort(0));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
