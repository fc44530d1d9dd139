package se.samverka.standin.database;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.samverka.standin.PortTakenException;
import se.samverka.standin.Ports;

/**
 * A MongoDB-compatible server inside this JVM, on the loopback interface only, on disk or in memory.
 *
 * <p>No command is answered before everything it wrote or saw is committed, so a killed process loses nothing that a client
 * was told. Its threads are not daemons: whoever starts one must close it, or the JVM stays.
 */
public final class Database implements AutoCloseable {

    private static final String OWNER = "the database";
    private static final int ACCEPTING_THREADS = 1;

    /** A connection holds its thread while its command waits for the disk, so there are as many as connections in use. */
    private static final int WORKING_THREADS = 64;

    private final int port;
    private final Storage storage;
    private @Nullable MongoServer server;

    Database(DatabaseSettings settings) {
        this.port = Ports.claim(settings.port(), OWNER);
        this.storage = new Storage(settings.file());
    }

    /** Settings for a database in the given file, created with its folder when missing. */
    public static DatabaseSettings onDisk(Path file) {
        return new DatabaseSettings(file, 0);
    }

    /** Settings for a database in memory; it survives {@link #stop()} and ends with {@link #close()}. */
    public static DatabaseSettings inMemory() {
        return new DatabaseSettings(null, 0);
    }

    /**
     * Starts again after {@link #stop()}, on the same port with the same data; does nothing while running.
     *
     * @throws PortTakenException when something else took the port meanwhile
     */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Ports.claim(port, OWNER);
        MongoServer starting = new MongoServer(storage.open());
        try {
            starting.bind(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ACCEPTING_THREADS, WORKING_THREADS);
        } catch (Exception e) { // netty throws the checked BindException through an undeclared path
            starting.shutdownNow();
            throw new PortTakenException(port, OWNER, e);
        }
        server = starting;
    }

    /** Closes every connection and the port, keeps the data; clients see an unreachable server. Does nothing while stopped. */
    public synchronized void stop() {
        MongoServer running = server;
        server = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    /** Whether it was started and not stopped since. */
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** What a client connects to, without a database's name: {@code mongodb://127.0.0.1:port}; the same over stops and starts. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** The port for clients; the same over stops and starts. */
    public int port() {
        return port;
    }

    /** Stops for good; what was in memory is gone. */
    @Override
    public synchronized void close() {
        stop();
        storage.forget();
    }
}
