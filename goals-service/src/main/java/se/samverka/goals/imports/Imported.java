package se.samverka.goals.imports;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverka.goals.indicator.IndicatorKey;
import se.samverka.goals.kolada.Kolada.Group;

/**
 * Until which day's changes each indicator is imported. Not part of the indicator: it changes with every import, and
 * nobody need be told of it.
 */
@Component
class Imported {

    private static final String ID = "_id";
    private static final String DAY = "until";
    private static final String GROUP = "group";
    private static final String GROUP_DAY = "groupUntil";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> documents;

    Imported(MongoDatabase database) {
        documents = database.getCollection("imported");
    }

    Optional<Until> until(IndicatorKey key) {
        return Optional.ofNullable(documents.find(eq(ID, key.toString())).first())
                .map(document -> new Until(
                        LocalDate.parse(document.getString(DAY)),
                        document.getString(GROUP),
                        Optional.ofNullable(document.getString(GROUP_DAY))
                                .map(LocalDate::parse)
                                .orElse(null)));
    }

    /**
     * All there is was imported. An earlier note stays: that some of it was deleted since then only an answer to what has
     * changed tells.
     */
    void beginning(IndicatorKey key, Scope scope) {
        note(key, scope, (name, value) -> setOnInsert(name, value));
    }

    /** What had changed was imported. */
    void further(IndicatorKey key, Scope scope) {
        note(key, scope, (name, value) -> set(name, value));
    }

    /** Of a group that was not asked for nothing is noted. */
    private void note(IndicatorKey key, Scope scope, BiFunction<String, String, Bson> field) {
        String day = scope.day().toString();
        List<Bson> noted = new ArrayList<>(List.of(field.apply(DAY, day)));
        scope.similar().map(Group::id).ifPresent(group -> {
            noted.add(field.apply(GROUP, group));
            noted.add(field.apply(GROUP_DAY, day));
        });
        documents.updateOne(eq(ID, key.toString()), combine(noted), UPSERT);
    }

    /**
     * How far an indicator is imported.
     *
     * @param day of the municipality itself and of Sweden
     * @param group of similar municipalities that was asked for last; {@code null} = none
     * @param groupDay of that group
     */
    record Until(
            LocalDate day, @Nullable String group, @Nullable LocalDate groupDay) {}
}
