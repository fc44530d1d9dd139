package se.samverka.kit.outbox;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.http.Precondition;
import se.samverka.standin.broker.SecuredBroker;
import se.samverka.standin.database.Database;

/** With TLS, a name of its own and the rights that the operators' page lists, an owner works; with fewer, nothing is lost. */
class KafkaSecurityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OWNER = "owner";
    private static final String READER = "reader";
    private static final String STRANGER = "stranger";
    private static final String NAME = "samverka.secured.v1";

    @TempDir
    Path folder;

    /** Seconds since the watcher had read everything. */
    private static double behind(ConfigurableApplicationContext service) {
        return service.getBean(MeterRegistry.class)
                .get("samverka.watch.behind")
                .gauge()
                .value();
    }

    @Test
    void anOwnerNeedsRightsToItsOwnTopicsAndWaitsForThem() throws Exception {
        try (SecuredBroker broker = SecuredBroker.start(folder, OWNER, READER, STRANGER);
                Database database = Database.inMemory().start();
                ConfigurableApplicationContext service =
                        OwningService.start(database.connectionString(), NAME, broker.settings(OWNER))) {
            OwningService.countings(service).change(Command.onAny("k", Precondition.none()), Counting.next());
            assertThat(service.getBean(Outbox.class).connected()).isFalse();

            broker.allow(OWNER, TOPIC, NAME, CREATE, DESCRIBE_CONFIGS, WRITE, READ);
            broker.allow(OWNER, TOPIC, NAME + ".dead", CREATE, WRITE);
            await().atMost(PATIENCE).until(() -> service.getBean(Outbox.class).connected());

            broker.allow(READER, TOPIC, NAME, READ);
            Topic read = new Topic(NAME, broker.client(READER));
            await().atMost(PATIENCE).until(() -> read.versions("k").equals(List.of(1L)));
            Topic seen = new Topic(NAME, broker.client(STRANGER));
            assertThatThrownBy(seen::read).isInstanceOf(AuthorizationException.class);

            assertThat(behind(service))
                    .as("the watcher has no right to its group")
                    .isGreaterThan(1);
            broker.allow(OWNER, GROUP, "samverka.watch.samverka.test", READ);
            await().atMost(PATIENCE).until(() -> behind(service) < 1);
        }
    }
}
