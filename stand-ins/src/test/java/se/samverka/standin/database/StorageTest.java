package se.samverka.standin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

    @TempDir
    Path folder;

    @Test
    void theStoreCommitsNothingByItselfHoweverMuchAndHoweverLong() {
        GatedBackend backend = new Storage(folder.resolve("data.mv")).open();
        MVStore store = backend.getMvStore();
        MVMap<Integer, byte[]> map = store.openMap("things");
        long before = store.getCurrentVersion();
        for (int megabyte = 0; megabyte < 50; megabyte++) {
            map.put(megabyte, new byte[1024 * 1024]);
        }

        // Left to itself it commits every second, and at 19 MB.
        await().during(Duration.ofMillis(1_500)).until(() -> store.getCurrentVersion() == before);
        store.commit();
        assertThat(store.getCurrentVersion()).isEqualTo(before + 1);
        backend.close();
    }
}
