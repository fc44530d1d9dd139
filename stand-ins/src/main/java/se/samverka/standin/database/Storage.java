package se.samverka.standin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Opens the store behind a database: a file each time anew, memory once and then the same again. */
final class Storage {

    private final @Nullable Path file;
    private @Nullable GatedBackend memory;

    Storage(@Nullable Path file) {
        this.file = file;
    }

    GatedBackend open() {
        if (file != null) {
            return new GatedBackend(openFile(file));
        }
        if (memory == null) {
            memory = new GatedBackend(MVStore.open(null));
        }
        return memory;
    }

    /** Lets what was in memory go. */
    void forget() {
        memory = null;
    }

    private static MVStore openFile(Path file) {
        createFolder(file);
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    // The store's own commits, by time and by size, would tear a command in two.
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            // Nobody reads old versions: free their space at once, or the file grows by 45 seconds of commits.
            store.setRetentionTime(0);
            store.setVersionsToKeep(0);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException("The database cannot open " + file + "; is it open in another process?", e);
        }
    }

    private static void createFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The database cannot write to " + file, e);
        }
    }
}
