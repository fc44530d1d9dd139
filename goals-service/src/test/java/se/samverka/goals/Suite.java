package se.samverka.goals;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.samverka.kit.ServiceKit;
import se.samverka.standin.broker.Broker;
import se.samverka.standin.broker.BrokerSettings;
import se.samverka.standin.database.Database;
import se.samverka.standin.login.Tokens;

/** goals-service with everything it needs in this JVM: a real broker, a database, signed tokens. */
final class Suite implements AutoCloseable {

    private final Path folder;
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    final Broker broker;
    final Database database = Database.inMemory().start();
    final Tokens tokens = Tokens.start();
    private @Nullable Http first;

    Suite() {
        try {
            folder = Files.createTempDirectory("goals-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker = Broker.start(BrokerSettings.in(folder.resolve("broker")));
    }

    /** An instance that is always there, and an editor of every municipality. */
    synchronized Http http() {
        Http started = first == null ? service() : first;
        first = started;
        return started;
    }

    /** Starts one more instance. @return how to reach it */
    Http service(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.uri=" + database.connectionString(),
                "--samverka.login.issuer=" + tokens.issuer(),
                "--samverka.login.jwk-set-uri=" + tokens.jwkSetUri()));
        arguments.addAll(List.of(settings));
        ConfigurableApplicationContext service =
                ServiceKit.run(GoalsApplication.class, "goals-service", arguments.toArray(String[]::new));
        services.add(service);
        int port = ((WebServerApplicationContext) service).getWebServer().getPort();
        return new Http("http://127.0.0.1:" + port, editor());
    }

    /** What is on the goals topic of a key, as soon as there are so many records; oldest first. */
    List<ConsumerRecord<String, String>> arrived(String key, int count) {
        try (Topic topic = new Topic(broker.bootstrapServers(), "samverka.goals.v1")) {
            return await().atMost(Duration.ofSeconds(60))
                    .until(() -> topic.of(key), records -> records.size() >= count);
        }
    }

    /** A token of an editor of every municipality. */
    String editor() {
        return tokens.token("an editor").roles("EDITOR").municipalities("*").sign();
    }

    @Override
    public void close() {
        services.forEach(ConfigurableApplicationContext::close);
        tokens.close();
        database.close();
        broker.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
