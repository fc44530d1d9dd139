package se.samverka.kit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The fields of a stored document, to and from BSON. Names here are the database's contract with its backups. */
final class DocumentBson {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String OUTBOX = "outbox";
    static final String PENDING_SINCE = "pendingSince";
    static final String CLAIM = "claim";
    static final String CLAIM_TOKEN = "claim.token";
    static final String CLAIM_UNTIL = "claim.until";
    static final String LAST = "last";
    static final String MARKS = "marks";
    static final String REMEMBERED = "remembered";
    private static final String TRACEPARENT = "traceparent";

    private DocumentBson() {}

    static StoredDocument read(Document document) {
        Document claim = document.get(CLAIM, Document.class);
        return new StoredDocument(
                document.getString(ID),
                version(document),
                state(document),
                list(document, OUTBOX).stream().map(DocumentBson::entry).toList(),
                claim == null
                        ? null
                        : new Claim(
                                claim.getString("token"), claim.getDate("until").toInstant()),
                entry(document.get(LAST, Document.class)),
                list(document, REMEMBERED).stream()
                        .map(DocumentBson::remembered)
                        .toList());
    }

    static long version(Document document) {
        return document.get(VERSION, Number.class).longValue();
    }

    static Document write(Entry entry) {
        Document document = new Document(VERSION, entry.version())
                .append("type", entry.type())
                .append("id", entry.id())
                .append("time", Date.from(entry.time()))
                .append("payload", new Binary(entry.payload()));
        return entry.traceparent() == null ? document : document.append(TRACEPARENT, entry.traceparent());
    }

    static Document marks(Map<String, Instant> marks) {
        Document all = new Document();
        marks.forEach((name, time) -> all.append(name, Date.from(time)));
        return all;
    }

    static Document write(Claim claim) {
        return new Document("token", claim.token()).append("until", Date.from(claim.until()));
    }

    static List<Document> write(List<Remembered> remembered) {
        List<Document> all = new ArrayList<>();
        for (Remembered request : remembered) {
            all.add(new Document("key", request.key())
                    .append("body", request.body())
                    .append(VERSION, request.version())
                    .append("result", request.result()));
        }
        return all;
    }

    private static @Nullable Map<String, Object> state(Document document) {
        return document.get(STATE, Document.class);
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

    private static Entry entry(Document entry) {
        Instant time = entry.getDate("time").toInstant();
        return new Entry(
                version(entry),
                entry.getString("type"),
                entry.getString("id"),
                time,
                entry.get("payload", Binary.class).getData(),
                entry.getString(TRACEPARENT));
    }

    private static Remembered remembered(Document request) {
        return new Remembered(
                request.getString("key"), request.getString("body"), version(request), request.getString("result"));
    }
}
