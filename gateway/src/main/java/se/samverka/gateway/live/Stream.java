package se.samverka.gateway.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One reader's stream, a virtual thread of its own: it waits for no other and no other waits for it. What it has yet to
 * send it keeps as a number only: the changes are kept once, for all.
 */
final class Stream implements Runnable {

    private static final int AT_ONCE = 64;
    private static final int BEATS_AHEAD = 2;

    private final Recent recent;
    private final Wanted wanted;
    private final Sink sink;
    private final StreamMeters meters;
    private final byte[] greeting;
    private long cursor;
    private @Nullable EventId own;
    private String at;
    private int beatsAhead;
    private volatile boolean beatDue;
    private volatile boolean closed;
    private volatile long sendingSince;
    private volatile @Nullable Thread thread;

    /** What all streams have in common. */
    record Ground(Recent recent, StreamMeters meters) {}

    /** @param greeting what is sent first */
    Stream(Ground ground, Wanted wanted, Sink sink, Recent.Start start, byte[] greeting) {
        this.recent = ground.recent();
        this.meters = ground.meters();
        this.wanted = wanted;
        this.sink = sink;
        this.greeting = greeting;
        this.cursor = start.cursor();
        this.own = start.own();
        this.at = start.id();
    }

    /** What came of a look at what there is. */
    enum Look {
        SENT,
        NOTHING,
        ENDED
    }

    /** Sends until the reader is gone, or too slow, or the stream is closed. */
    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            greet();
            while (!closed && !Thread.interrupted()) {
                Look look = look();
                if (look == Look.ENDED) {
                    return;
                }
                if (look == Look.NOTHING) {
                    LockSupport.park(this);
                }
            }
        } catch (IOException e) {
            meters.gone();
        }
    }

    void greet() throws IOException {
        send(greeting);
    }

    /** Sends what there is, as much as goes at once; tells a reader that it was dropped when what it has yet to be sent is kept no longer. */
    Look look() throws IOException {
        Recent.Next next = recent.next(cursor, own, AT_ONCE);
        if (next.lost()) {
            meters.dropped();
            send(Message.overflow(place()));
            return Look.ENDED;
        }
        cursor = next.cursor();
        if (next.changes().isEmpty()) {
            return rest(next);
        }
        send(messages(next));
        return Look.SENT;
    }

    /** Everything has been looked at: from here on the reader stands where we stand, unless it is ahead of us. */
    private Look rest(Recent.Next next) throws IOException {
        if (!next.ahead()) {
            own = null;
            at = next.id();
        }
        if (!beatDue) {
            return Look.NOTHING;
        }
        beatDue = false;
        if (next.ahead() && ++beatsAhead >= BEATS_AHEAD) {
            // We should have come there long ago: there is no such place.
            own = null;
            at = next.id();
            meters.reset();
            send(Message.reset(at));
        } else {
            send(next.ahead() ? Message.sign() : Message.beat(at));
        }
        return Look.SENT;
    }

    private byte[] messages(Recent.Next next) {
        byte[] only = new byte[0];
        ByteArrayOutputStream all = new ByteArrayOutputStream(0);
        int count = 0;
        for (Told told : next.changes()) {
            byte[] message = message(told);
            if (message.length > 0) {
                only = message;
                all.writeBytes(message);
                count++;
            }
        }
        meters.sent(count);
        return count == 1 ? only : all.toByteArray();
    }

    /** The change as this reader is sent it; empty when it has seen it, or does not want it. */
    private byte[] message(Told told) {
        Change change = told.change();
        if (own == null) {
            at = told.id();
            return wanted.fits(change) ? told.message() : new byte[0];
        }
        Position place = own.position();
        if (change.offset() < place.next(change.topic(), change.partition())) {
            return new byte[0];
        }
        place.set(change.topic(), change.partition(), change.offset() + 1);
        return wanted.fits(change) ? Message.change(change, place()) : new byte[0];
    }

    private String place() {
        return own == null ? at : own.toString();
    }

    private void send(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            sendingSince = System.nanoTime();
            sink.send(bytes);
            sendingSince = 0;
        }
    }

    /** Something may be there. */
    void wake() {
        Thread waiting = thread;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    /** The reader is to be shown that we are still there. */
    void beat() {
        beatDue = true;
        wake();
    }

    /** Ends it after what is being sent. */
    void close() {
        closed = true;
        wake();
    }

    /** Ends it now if what it sends has not been taken for longer than this. @param nanos 0 = whatever it is at */
    void abort(long nanos) {
        long since = sendingSince;
        Thread stuck = thread;
        if (stuck != null && (nanos == 0 || (since != 0 && System.nanoTime() - since > nanos))) {
            stuck.interrupt();
        }
    }
}
