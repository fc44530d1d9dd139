package se.samverka.standin.database;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;

/** Clients set up as a service sets up its own. */
final class Clients {

    private Clients() {}

    static MongoClient to(Database database) {
        return to(database.connectionString());
    }

    /** One that waits as long as it takes, for tests that read everything on a machine that does other things too. */
    static MongoClient patientlyTo(Database database) {
        return MongoClients.create(database.connectionString());
    }

    static MongoClient to(String connectionString) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .timeout(2_500, TimeUnit.MILLISECONDS)
                .build());
    }
}
