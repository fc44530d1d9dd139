package se.samverka.kit.outbox;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.publish.KafkaClients;
import se.samverka.kit.publish.RecordSender;
import se.samverka.kit.publish.Topics;
import se.samverka.kit.trace.Traces;

/** What a service imports that owns data: a database of its own and the {@link Outbox}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OutboxSettings.class, DatabaseSettings.class})
public class OutboxConfiguration {

    private static final long SERVER_SELECTION_SECONDS = 2;
    private static final long OPERATION_MILLIS = 2_500;

    /** Time-outs, and a write that is acknowledged only when a majority has it in its journal. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableAndImpatient() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
                .timeout(OPERATION_MILLIS, TimeUnit.MILLISECONDS)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.LOCAL);
    }

    /** @throws IllegalStateException when no address is set: the driver would silently go to a database named test */
    @Bean
    MongoDatabase database(MongoClient client, MongoProperties properties, DatabaseSettings settings) {
        if (properties.getUri() == null) {
            throw new IllegalStateException("spring.mongodb.uri is not set");
        }
        return client.getDatabase(settings.name());
    }

    @Bean
    HealthIndicator databaseHealthIndicator(MongoDatabase database) {
        return new DatabaseHealth(database);
    }

    /** {@code --samverka.republish=true}: the command to be run after a restore from a backup. */
    @Bean
    @ConditionalOnProperty("samverka.republish")
    ApplicationRunner republish(Outbox outbox, ConfigurableApplicationContext context) {
        return arguments -> {
            outbox.republish();
            SpringApplication.exit(context);
        };
    }

    @Bean
    Outbox outbox(
            MongoDatabase database,
            RecordSender sender,
            Topics topics,
            KafkaClients clients,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        return new Outbox(database, sender, topics, clients, settings, clock, meters, traces);
    }
}
