package se.samverka.local;

import java.nio.file.Path;
import se.samverka.standin.database.Database;

/** The stand-in for the database in a process of its own, to be killed. */
final class DatabaseProcess {

    private DatabaseProcess() {}

    /** @param args file of its data, port */
    public static void main(String[] args) {
        Database.onDisk(Path.of(args[0])).port(Integer.parseInt(args[1])).start();
    }
}
