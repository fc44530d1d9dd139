package se.samverka.standin.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to run a {@link Database}.
 *
 * @param file where its data lives, kept over restarts, created when missing; null keeps it in memory
 * @param port where clients reach it on the loopback interface; 0 picks a free one
 */
public record DatabaseSettings(@Nullable Path file, int port) {

    public DatabaseSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Not a port: " + port);
        }
    }

    /** The same on another port; 0 picks a free one. */
    public DatabaseSettings port(int newPort) {
        return new DatabaseSettings(file, newPort);
    }

    /**
     * Starts a database with these settings and returns when it takes requests.
     *
     * @throws se.samverka.standin.PortTakenException when the port is taken
     * @throws IllegalStateException when the file cannot be opened, for instance because another process has it open
     */
    public Database start() {
        Database database = new Database(this);
        database.start();
        return database;
    }
}
