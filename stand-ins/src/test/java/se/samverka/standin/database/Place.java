package se.samverka.standin.database;

import java.nio.file.Path;

/** The two kinds of database; whatever holds for one must hold for the other. */
enum Place {
    ON_DISK,
    IN_MEMORY;

    Database start(Path folder) {
        return switch (this) {
            case ON_DISK -> Database.onDisk(folder.resolve("data/test.mv")).start();
            case IN_MEMORY -> Database.inMemory().start();
        };
    }
}
