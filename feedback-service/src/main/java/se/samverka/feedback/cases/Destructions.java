package se.samverka.feedback.cases;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import se.samverka.kit.http.Paging;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;

/**
 * The records of what was destroyed. A record is written before the deed, and counts when the deed is confirmed: so none
 * is lost when the process dies between, and {@link #unconfirmed} tells which to look at.
 */
@Component
class Destructions {

    private static final String ID = "_id";
    private static final String MUNICIPALITY = "municipality";
    private static final String CASE = "case";
    private static final String WHAT = "what";
    private static final String RULE = "rule";
    private static final String ROLE = "role";
    private static final String AT = "at";
    private static final String DONE = "done";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> records;

    Destructions(MongoDatabase database) {
        this.records = database.getCollection("destructions");
    }

    /** What the list and the look go by. To be called at any time and again. */
    void createIndexes() {
        records.createIndex(Indexes.compoundIndex(
                Indexes.ascending(MUNICIPALITY, DONE), Indexes.descending(AT), Indexes.ascending(ID)));
        records.createIndex(Indexes.ascending(DONE, AT));
    }

    /** Says what is about to be destroyed; whether nobody had said so before. Saying it again changes nothing. */
    boolean announce(Destruction one) {
        Bson record = Updates.combine(fields(one), Updates.setOnInsert(DONE, false));
        return records.updateOne(eq(ID, one.id()), record, UPSERT).getUpsertedId() != null;
    }

    /** It was destroyed. */
    void confirm(Destruction one) {
        // Upserted: who was told that somebody else did it may have taken the announcement back.
        records.updateOne(eq(ID, one.id()), Updates.combine(fields(one), Updates.set(DONE, true)), UPSERT);
    }

    /** It was not. A record that has been confirmed stays. */
    void takeBack(Destruction one) {
        records.deleteOne(and(eq(ID, one.id()), eq(DONE, false)));
    }

    /** Announced, and not known to have been done; the oldest first. */
    List<Destruction> unconfirmed(int limit) {
        return records.find(eq(DONE, false))
                .sort(Sorts.ascending(AT))
                .limit(limit)
                .map(Destructions::read)
                .into(new ArrayList<>());
    }

    /** Of a municipality, the newest first. */
    List<Destruction> of(MunicipalityCode municipality, Paging paging) {
        return records.find(confirmed(municipality))
                .sort(Sorts.orderBy(Sorts.descending(AT), Sorts.ascending(ID)))
                .skip(paging.skip())
                .limit(paging.limit())
                .map(Destructions::read)
                .into(new ArrayList<>());
    }

    long count(MunicipalityCode municipality) {
        return records.countDocuments(confirmed(municipality));
    }

    private static Bson fields(Destruction one) {
        return Updates.combine(
                Updates.setOnInsert(MUNICIPALITY, one.key().municipality().value()),
                Updates.setOnInsert(CASE, one.key().id()),
                Updates.setOnInsert(WHAT, one.what().name()),
                Updates.setOnInsert(RULE, one.rule()),
                Updates.setOnInsert(ROLE, one.role() == null ? null : one.role().name()),
                Updates.setOnInsert(AT, Date.from(one.at())));
    }

    private static Bson confirmed(MunicipalityCode municipality) {
        return and(eq(MUNICIPALITY, municipality.value()), eq(DONE, true));
    }

    private static Destruction read(Document record) {
        String role = record.getString(ROLE);
        return new Destruction(
                new CaseKey(new MunicipalityCode(record.getString(MUNICIPALITY)), record.getString(CASE)),
                Rule.What.valueOf(record.getString(WHAT)),
                record.getString(RULE),
                role == null ? null : Role.valueOf(role),
                record.getDate(AT).toInstant());
    }
}
