package se.samverka.standin.database;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class OnDiskOperationsIT extends OperationsContract {

    @TempDir
    Path folder;

    @Override
    Database start() {
        return Database.onDisk(folder.resolve("data/test.mv")).start();
    }
}
