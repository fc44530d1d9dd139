package se.samverka.testing;

import static java.util.Objects.requireNonNull;
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

/**
 * A service with everything it needs in this JVM: a real broker, a stand-in for the database, signed tokens. Each service
 * has a subclass that names it; a test class takes that as a parameter of its constructor.
 */
public abstract class Suite implements AutoCloseable {

    private final Class<?> application;
    private final String name;
    private final Path folder;
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private final Broker broker;
    private final Database database = Database.inMemory().start();
    private final Tokens tokens = Tokens.start();
    private @Nullable Http first;

    /** @param name of its settings' file, {@code goals-service} */
    protected Suite(Class<?> application, String name) {
        this.application = application;
        this.name = name;
        try {
            folder = Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker = Broker.start(BrokerSettings.in(folder.resolve("broker")));
    }

    /** An instance that is always there, and a caller with every role in every municipality. */
    public synchronized Http http() {
        Http started = first == null ? service() : first;
        first = started;
        return started;
    }

    /**
     * Starts one more instance.
     *
     * @param settings as on the command line; they replace ours of the same name
     * @return how to reach it
     */
    public Http service(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        List<String> ours = List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.uri=" + database.connectionString(),
                "--samverka.login.issuer=" + tokens.issuer(),
                "--samverka.login.jwk-set-uri=" + tokens.jwkSetUri());
        ours.stream().filter(setting -> !isAmong(arguments, setting)).forEach(arguments::add);
        ConfigurableApplicationContext service = ServiceKit.run(application, name, arguments.toArray(String[]::new));
        services.add(service);
        int port = requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return new Http("http://127.0.0.1:" + port, everyRole());
    }

    private static boolean isAmong(List<String> arguments, String setting) {
        String name = setting.substring(0, setting.indexOf('=') + 1);
        return arguments.stream().anyMatch(argument -> argument.startsWith(name));
    }

    /** The broker, to be stopped and started again. */
    public Broker broker() {
        return broker;
    }

    /** The database, to be stopped and started again. */
    public Database database() {
        return database;
    }

    /** Signs tokens of any kind. */
    public Tokens tokens() {
        return tokens;
    }

    /** What is on a topic of a key, as soon as there are so many records; oldest first. */
    public List<ConsumerRecord<String, String>> arrived(String topic, String key, int count) {
        try (Topic all = new Topic(broker.bootstrapServers(), topic)) {
            return await().atMost(Duration.ofSeconds(60)).until(() -> all.of(key), records -> records.size() >= count);
        }
    }

    private String everyRole() {
        return tokens.token("somebody")
                .roles("EDITOR", "MODERATOR", "ADMIN")
                .municipalities("*")
                .sign();
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
