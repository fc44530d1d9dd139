package se.samverka.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Readers of the live stream, each on a connection of its own, all on the thread that asks: bare sockets and one buffer, so
 * that it is not they who are measured.
 */
final class Readers implements AutoCloseable {

    private static final byte[] EVENT = "event: goal.assessed".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEGUN = "retry: ".getBytes(StandardCharsets.US_ASCII);

    /** So many connect before the next do: no more wait to be accepted than a server lets wait. */
    private static final int AT_ONCE = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private int waitedFor;

    private Readers() throws IOException {}

    /** One reader, and how much of what it waits for it has seen. */
    private static final class Reader {
        private byte[] expected = BEGUN;
        private int matched;
        private boolean waits = true;

        /** @return whether it has it now and had not before */
        boolean take(ByteBuffer bytes) {
            while (waits && bytes.hasRemaining()) {
                byte next = bytes.get();
                matched = next == expected[matched] ? matched + 1 : next == expected[0] ? 1 : 0;
                if (matched == expected.length) {
                    waits = false;
                    return true;
                }
            }
            return false;
        }

        void expectEvent() {
            expected = EVENT;
            matched = 0;
            waits = true;
        }
    }

    /** Returns when all streams have begun. */
    static Readers open(int port, int count) throws IOException {
        Readers readers = new Readers();
        for (int opened = 0; opened < count; opened += AT_ONCE) {
            for (int i = opened; i < Math.min(count, opened + AT_ONCE); i++) {
                readers.connect(port);
            }
            readers.await();
        }
        return readers;
    }

    private void connect(int port) throws IOException {
        SocketChannel socket = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        socket.write(ByteBuffer.wrap(
                "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        socket.configureBlocking(false);
        socket.register(selector, SelectionKey.OP_READ, new Reader());
        waitedFor++;
    }

    /** From now on each is to see one more event. */
    void expectEvent() {
        selector.keys().forEach(key -> ((Reader) key.attachment()).expectEvent());
        waitedFor = selector.keys().size();
    }

    /**
     * Reads until each has seen what it waits for.
     *
     * @return {@link System#nanoTime()} of the last one
     * @throws IllegalStateException when one is cut off, or they wait too long
     */
    long await() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waitedFor > 0) {
            selector.select(this::read, 1_000);
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(waitedFor + " streams were told nothing");
            }
        }
        return System.nanoTime();
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                throw new IllegalStateException("a stream was cut off");
            }
            if (((Reader) key.attachment()).take(buffer.flip())) {
                waitedFor--;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
