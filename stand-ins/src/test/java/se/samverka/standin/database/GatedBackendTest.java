package se.samverka.standin.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatedBackendTest {

    private static final int GROUP = 50;
    private static final int COMMANDS = 200;

    @TempDir
    Path folder;

    @Test
    void everyCommittedStateHoldsWholeCommandsOnly() throws Exception {
        GatedBackend backend = new Storage(folder.resolve("data.mv")).open();
        MVStore store = backend.getMvStore();
        store.setVersionsToKeep(Integer.MAX_VALUE);
        store.setRetentionTime(Integer.MAX_VALUE);
        insert(backend, "groups", group(0));
        long first = store.getCurrentVersion();

        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            List<Future<Void>> committing = List.of(
                    others.submit(() -> insertSingles(backend, "one", done)),
                    others.submit(() -> insertSingles(backend, "two", done)));
            for (int n = 1; n <= COMMANDS; n++) {
                insert(backend, "groups", group(n));
            }
            done.set(true);
            for (Future<Void> other : committing) {
                other.get();
            }
        }

        MVMap<Object, Object> groups = store.openMap("databases.test.groups");
        List<Integer> sizes = LongStream.range(first, store.getCurrentVersion())
                .mapToObj(version -> groups.openVersion(version).size())
                .toList();
        assertThat(sizes).hasSizeGreaterThan(COMMANDS).allMatch(size -> size % GROUP == 0);
        backend.close();
    }

    private static Void insertSingles(GatedBackend backend, String collection, AtomicBoolean done) {
        for (int n = 0; !done.get(); n++) {
            insert(backend, collection, List.of(new Document("_id", n)));
        }
        return null;
    }

    private static List<Document> group(int n) {
        return IntStream.range(0, GROUP)
                .mapToObj(member -> new Document("_id", n + "-" + member))
                .toList();
    }

    private static void insert(GatedBackend backend, String collection, List<Document> documents) {
        Channel channel = new EmbeddedChannel();
        backend.handleCommand(
                channel, "test", "insert", new Document("insert", collection).append("documents", documents));
        backend.handleClose(channel);
    }
}
