package se.samverka.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Loopback ports for the stand-ins. */
public final class Ports {

    /** Below the range from which systems take ports for outgoing connections, so that a stopped server finds its own again. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int PORTS = HIGHEST - LOWEST + 1;
    private static final int TRIES = 200;

    /** Begins anywhere, since others on this machine pick, too. */
    private static final AtomicInteger PICKED =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private Ports() {}

    /**
     * Picks a port on which nothing listens now, and which was not picked here before: who has it may not have begun to
     * listen. All are picked once before any is again.
     *
     * @return a port from 20000 to 32000
     * @throws IllegalStateException when none of many tries was free
     */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = LOWEST + Math.floorMod(PICKED.getAndIncrement(), PORTS);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port found between " + LOWEST + " and " + HIGHEST);
    }

    /**
     * Turns a wish into a port: 0 means any free one, all else is taken as it is and must be free.
     *
     * @param wanted 0 to 65535
     * @param owner who needs it, for the error's text
     * @throws PortTakenException when something listens on the wanted port
     */
    public static int claim(int wanted, String owner) {
        if (wanted == 0) {
            return free();
        }
        if (!isFree(wanted)) {
            throw new PortTakenException(wanted, owner, null);
        }
        return wanted;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of a server that was just stopped linger; they must not make its port look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
