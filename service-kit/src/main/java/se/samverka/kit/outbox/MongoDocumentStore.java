package se.samverka.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static se.samverka.kit.outbox.DocumentBson.CLAIM;
import static se.samverka.kit.outbox.DocumentBson.CLAIM_TOKEN;
import static se.samverka.kit.outbox.DocumentBson.CLAIM_UNTIL;
import static se.samverka.kit.outbox.DocumentBson.ID;
import static se.samverka.kit.outbox.DocumentBson.LAST;
import static se.samverka.kit.outbox.DocumentBson.MARKS;
import static se.samverka.kit.outbox.DocumentBson.OUTBOX;
import static se.samverka.kit.outbox.DocumentBson.PENDING_SINCE;
import static se.samverka.kit.outbox.DocumentBson.REMEMBERED;
import static se.samverka.kit.outbox.DocumentBson.STATE;
import static se.samverka.kit.outbox.DocumentBson.VERSION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * {@link DocumentStore} on one MongoDB collection. Uses only what a replica set, a sharded cluster and the embedded
 * stand-in all do the same: single-document operations guarded by their filters.
 */
final class MongoDocumentStore implements DocumentStore {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> documents;

    MongoDocumentStore(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** The sweep and the backlog look for what is pending, queues and clocks for marks; everything else goes by id. */
    void createIndexes(Collection<String> marks) {
        IndexOptions sparse = new IndexOptions().sparse(true);
        documents.createIndex(Indexes.ascending(PENDING_SINCE), sparse);
        marks.forEach(mark -> documents.createIndex(Indexes.ascending(field(mark), ID), sparse));
    }

    @Override
    public Optional<StoredDocument> read(String key) {
        return Optional.ofNullable(documents.find(eq(ID, key)).first()).map(DocumentBson::read);
    }

    @Override
    public List<StoredDocument> readAll(String keyPrefix) {
        return documents
                .find(and(within(keyPrefix), exists(STATE)))
                .sort(Sorts.ascending(ID))
                .map(DocumentBson::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<StoredDocument> readMarked(String mark, String keyPrefix, Instant before, int skip, int limit) {
        return documents
                .find(marked(mark, keyPrefix, before))
                .sort(Sorts.ascending(field(mark), ID))
                .skip(skip)
                .limit(limit)
                .map(DocumentBson::read)
                .into(new ArrayList<>());
    }

    @Override
    public long countMarked(String mark, String keyPrefix, Instant before) {
        return documents.countDocuments(marked(mark, keyPrefix, before));
    }

    private static Bson marked(String mark, String keyPrefix, Instant before) {
        Bson timely = before.equals(Instant.MAX) ? exists(field(mark)) : lt(field(mark), Date.from(before));
        return and(timely, within(keyPrefix));
    }

    private static Bson within(String keyPrefix) {
        return and(gte(ID, keyPrefix), lt(ID, keyPrefix + Character.MAX_VALUE));
    }

    private static String field(String mark) {
        return MARKS + "." + mark;
    }

    @Override
    public Optional<StoredDocument> write(Write write) {
        return write.seen() == null ? insert(write) : update(write, write.seen());
    }

    private Optional<StoredDocument> insert(Write write) {
        Document document =
                new Document(ID, write.key()).append(VERSION, write.entry().version());
        if (write.state() != null) {
            document.append(STATE, new Document(write.state()));
        }
        if (!write.marks().isEmpty()) {
            document.append(MARKS, DocumentBson.marks(write.marks()));
        }
        document.append(OUTBOX, List.of(DocumentBson.write(write.entry())))
                .append(PENDING_SINCE, Date.from(write.entry().time()))
                .append(LAST, DocumentBson.write(write.entry()))
                .append(REMEMBERED, DocumentBson.write(write.remembered()));
        if (write.claim() != null) {
            document.append(CLAIM, DocumentBson.write(write.claim()));
        }
        try {
            documents.insertOne(document);
            return Optional.of(DocumentBson.read(document));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<StoredDocument> update(Write write, StoredDocument seen) {
        Bson guard = and(
                eq(ID, write.key()),
                eq(VERSION, seen.version()),
                asSeen(seen.claim(), write.claim() != null),
                // The same version with its outbox emptied meanwhile: what is due is found by pendingSince alone.
                exists(PENDING_SINCE, !seen.outbox().isEmpty()));
        List<Bson> changes = new ArrayList<>();
        changes.add(set(VERSION, write.entry().version()));
        changes.add(write.state() == null ? unset(STATE) : set(STATE, new Document(write.state())));
        changes.add(write.marks().isEmpty() ? unset(MARKS) : set(MARKS, DocumentBson.marks(write.marks())));
        changes.add(set(LAST, DocumentBson.write(write.entry())));
        changes.add(set(REMEMBERED, DocumentBson.write(write.remembered())));
        changes.add(push(OUTBOX, DocumentBson.write(write.entry())));
        if (seen.outbox().isEmpty()) {
            changes.add(set(PENDING_SINCE, Date.from(write.entry().time())));
        }
        if (write.claim() != null) {
            changes.add(set(CLAIM, DocumentBson.write(write.claim())));
        }
        return findAndUpdate(guard, combine(changes));
    }

    /**
     * The claim as it was seen. Who leaves it alone only needs that its holder has not settled; who takes over one
     * that ran out also needs that it was not prolonged meanwhile.
     */
    private static Bson asSeen(@Nullable Claim claim, boolean taking) {
        if (claim == null) {
            return exists(CLAIM, false);
        }
        Bson token = eq(CLAIM_TOKEN, claim.token());
        return taking ? and(token, eq(CLAIM_UNTIL, Date.from(claim.until()))) : token;
    }

    @Override
    public Optional<StoredDocument> take(String key, Claim claim, Instant now) {
        return findAndUpdate(
                and(eq(ID, key), exists(PENDING_SINCE), unheld(now)), set(CLAIM, DocumentBson.write(claim)));
    }

    private static Bson unheld(Instant now) {
        return or(exists(CLAIM, false), lt(CLAIM_UNTIL, Date.from(now)));
    }

    @Override
    public boolean renew(String key, Claim claim) {
        return documents
                        .updateOne(held(key, claim.token()), set(CLAIM_UNTIL, Date.from(claim.until())))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean settle(String key, String token, long acknowledged) {
        Bson guard = and(held(key, token), eq(VERSION, acknowledged));
        Bson emptied = combine(set(OUTBOX, List.of()), unset(CLAIM), unset(PENDING_SINCE));
        return documents.updateOne(guard, emptied).getMatchedCount() == 1;
    }

    @Override
    public Optional<StoredDocument> drop(String key, Claim claim, long acknowledged, Instant oldest) {
        return findAndUpdate(
                held(key, claim.token()),
                combine(
                        pull(OUTBOX, lte(VERSION, acknowledged)),
                        set(PENDING_SINCE, Date.from(oldest)),
                        set(CLAIM_UNTIL, Date.from(claim.until()))));
    }

    private static Bson held(String key, String token) {
        return and(eq(ID, key), eq(CLAIM_TOKEN, token));
    }

    private Optional<StoredDocument> findAndUpdate(Bson guard, Bson update) {
        return Optional.ofNullable(documents.findOneAndUpdate(guard, update, AFTER))
                .map(DocumentBson::read);
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return documents
                .find(and(exists(PENDING_SINCE), unheld(now)))
                .projection(Projections.include(ID))
                .sort(Sorts.ascending(PENDING_SINCE))
                .limit(limit)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> keys() {
        return documents
                .find()
                .projection(Projections.include(ID))
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, Long> versions(Collection<String> keys) {
        Map<String, Long> versions = new HashMap<>();
        documents
                .find(in(ID, keys))
                .projection(Projections.include(VERSION))
                .forEach(document -> versions.put(document.getString(ID), DocumentBson.version(document)));
        return versions;
    }

    @Override
    public Backlog backlog() {
        Document oldest = documents
                .find(exists(PENDING_SINCE))
                .projection(Projections.include(PENDING_SINCE))
                .sort(Sorts.ascending(PENDING_SINCE))
                .first();
        if (oldest == null) {
            return new Backlog(0, Instant.MAX);
        }
        return new Backlog(
                documents.countDocuments(Filters.exists(PENDING_SINCE)),
                Objects.requireNonNull(oldest.getDate(PENDING_SINCE)).toInstant());
    }
}
