package se.samverka.standin.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * The library's back end with three defects closed. It answered before it committed; it committed in the middle of
 * commands; its answers shared parts with live documents, which the next command changed before they were sent.
 *
 * <p>So: one command at a time passes the gate, a commit passes the same gate, an answer is a copy made inside it, and
 * no answer leaves, not even an error, before all that its command wrote or could see is committed. One commit serves every
 * command that went through the gate before it; since the gate is fair, those already waiting go in before it.
 */
final class GatedBackend extends H2Backend {

    /** These change nothing; any other command, known or not, is taken for a write. */
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "collstats",
            "dbstats",
            "serverstatus",
            "endsessions");

    /** These touch no data and do not wait, so that a client sees a live server however busy it is. */
    private static final Set<String> GREETINGS = Set.of("ismaster", "ping", "buildinfo", "whatsmyuri");

    private static final int COMMITS_BETWEEN_COMPACTIONS = 2_000;
    private static final int LEAST_FILL_PERCENT = 60;
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    private final ReentrantLock gate = new ReentrantLock(/* fair= */ true);
    private final ReentrantLock committer = new ReentrantLock(/* fair= */ true);
    private long written; // guarded by gate
    private long commits; // guarded by gate
    private volatile long committed;

    GatedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            return super.handleCommand(channel, databaseName, "ismaster", query).append("isWritablePrimary", true);
        }
        if (GREETINGS.contains(name)) {
            return super.handleCommand(channel, databaseName, command, query);
        }
        Counting counting = name.equals("aggregate") ? Counting.of(query) : null;
        return counting == null
                ? gated(channel, databaseName, command, query)
                : counting.answer(databaseName, gated(channel, databaseName, "count", counting.command()));
    }

    private Document gated(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        long seen = 0;
        gate.lock();
        try {
            return super.handleCommand(channel, databaseName, command, query).cloneDeeply();
        } finally {
            seen = READS.contains(name) ? written : ++written;
            gate.unlock();
            commitUpTo(seen);
        }
    }

    private void commitUpTo(long seen) {
        if (committed >= seen || isInMemory()) {
            return;
        }
        committer.lock();
        try {
            if (committed < seen) {
                commitAll();
            }
        } finally {
            committer.unlock();
        }
    }

    private void commitAll() {
        gate.lock();
        try {
            long all = written;
            getMvStore().commit();
            compactNowAndThen();
            committed = all;
        } finally {
            gate.unlock();
        }
    }

    private void compactNowAndThen() {
        if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            getMvStore().compact(LEAST_FILL_PERCENT, COMPACTION_BYTES);
        }
    }

    /** A database in memory outlives its server, so that it can be stopped and started; the file is closed. */
    @Override
    public void close() {
        if (!isInMemory()) {
            super.close();
        }
    }
}
