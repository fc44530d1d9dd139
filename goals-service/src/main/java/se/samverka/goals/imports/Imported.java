package se.samverka.goals.imports;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import se.samverka.goals.indicator.IndicatorKey;

/**
 * Until which day's changes each indicator is imported. Not part of the indicator: it changes with every import, and
 * nobody need be told of it.
 */
@Component
class Imported {

    private static final String ID = "_id";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> documents;

    Imported(MongoDatabase database) {
        documents = database.getCollection("imported");
    }

    Optional<LocalDate> until(IndicatorKey key) {
        return Optional.ofNullable(documents.find(eq(ID, key.toString())).first())
                .map(document -> LocalDate.parse(document.getString(UNTIL)));
    }

    void remember(IndicatorKey key, LocalDate day) {
        documents.updateOne(eq(ID, key.toString()), set(UNTIL, day.toString()), new UpdateOptions().upsert(true));
    }
}
