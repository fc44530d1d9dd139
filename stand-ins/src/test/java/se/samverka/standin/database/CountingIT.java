package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** That counting is recognised as the driver sends it. */
class CountingIT {

    @Test
    void isWhatTheDriverSends() {
        List<BsonDocument> sent = new ArrayList<>();
        CommandListener listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("aggregate")) {
                    sent.add(event.getCommand().clone());
                }
            }
        };
        try (Database database = Database.inMemory().start();
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new com.mongodb.ConnectionString(database.connectionString()))
                        .addCommandListener(listener)
                        .build())) {
            var things = client.getDatabase("test").getCollection("things");
            things.insertMany(List.of(new Document("due", 1), new Document("due", 2), new Document()));
            assertThat(things.countDocuments(exists("due"))).isEqualTo(2);
            assertThat(things.countDocuments(exists("never"))).isZero();
        }
        assertThat(sent)
                .hasSize(2)
                .allSatisfy(command -> assertThat(Counting.of(asReceived(command)))
                        .isNotNull()
                        .extracting(Counting::collection)
                        .isEqualTo("things"));
    }

    /** In the library's own documents, as its wire decoder makes them. */
    private static de.bwaldvogel.mongo.bson.Document asReceived(BsonDocument command) {
        return library(Document.parse(command.toJson()));
    }

    private static de.bwaldvogel.mongo.bson.Document library(Document document) {
        var copy = new de.bwaldvogel.mongo.bson.Document();
        document.forEach((name, value) -> copy.append(name, value(value)));
        return copy;
    }

    private static Object value(Object value) {
        if (value instanceof Document inner) {
            return library(inner);
        }
        return value instanceof List<?> list
                ? list.stream().map(CountingIT::value).toList()
                : value;
    }
}
