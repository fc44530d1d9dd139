package se.samverka.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.gateway.GatewayApplication;
import se.samverka.kit.ServiceKit;
import se.samverka.kit.consume.WholeTopics;
import se.samverka.standin.broker.Broker;
import se.samverka.standin.broker.BrokerSettings;
import se.samverka.standin.database.Database;
import se.samverka.standin.database.DatabaseSettings;
import se.samverka.standin.login.Login;

/**
 * The whole suite in this JVM: the stand-ins, then the services, one after the other. Each service is the same
 * application that runs alone elsewhere, told by settings only where to find what it needs.
 */
final class Suite implements AutoCloseable {

    private static final Duration CATCH_UP = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final LocalSettings settings;
    private final Progress progress;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<LocalService, ConfigurableApplicationContext> owners = new EnumMap<>(LocalService.class);
    private final UnaryOperator<BrokerSettings> brokerChange;
    private final List<String> more;
    private List<String> owning = List.of();

    private Suite(
            LocalSettings settings, Progress progress, UnaryOperator<BrokerSettings> brokerChange, List<String> more) {
        this.settings = settings;
        this.progress = progress;
        this.brokerChange = brokerChange;
        this.more = more;
    }

    /** Starts everything and returns when the gateway answers. What was started is stopped again when a part fails. */
    static Suite start(LocalSettings settings, Progress progress) {
        return start(settings, progress, UnaryOperator.identity(), List.of());
    }

    /** The same with another broker, and with more arguments for every service and the gateway. */
    static Suite start(
            LocalSettings settings, Progress progress, UnaryOperator<BrokerSettings> brokerChange, List<String> more) {
        FreePorts.check(settings);
        Suite suite = new Suite(settings, progress, brokerChange, more);
        try {
            suite.startAll();
            return suite;
        } catch (RuntimeException | Error e) {
            suite.close();
            throw e;
        }
    }

    private DatabaseSettings database() {
        return settings.inMemory()
                ? Database.inMemory()
                : Database.onDisk(settings.folder().resolve("database"));
    }

    private void startAll() {
        progress.step("Kafka, in this JVM");
        Broker broker = started(Broker.start(brokerChange.apply(
                BrokerSettings.in(settings.folder().resolve("kafka")).port(settings.port(LocalSettings.KAFKA)))));
        progress.step("database, a stand-in for MongoDB");
        Database database =
                started(database().port(settings.port(LocalSettings.MONGODB)).start());
        progress.step("login");
        Login login = started(StaffLogin.start(settings));
        List<String> common = new ArrayList<>(common(broker, login));
        common.addAll(more);

        owning = new ArrayList<>(common);
        owning.add("--spring.mongodb.uri=" + database.connectionString());
        for (LocalService service : LocalService.values()) {
            start(service);
        }

        progress.step("gateway");
        List<String> front = new ArrayList<>(common);
        front.addAll(StaffLogin.settings(login));
        for (LocalService service : LocalService.values()) {
            front.add(service.routeSetting(settings));
        }
        ConfigurableApplicationContext gateway = service(
                GatewayApplication.class, "gateway", front, LocalSettings.GATEWAY, LocalSettings.GATEWAY_MANAGEMENT);
        progress.step("what happened so far");
        awaitView(gateway.getBean(WholeTopics.class));
    }

    /** Until the gateway has read every event there was, it answers 503. */
    private static void awaitView(WholeTopics topics) {
        long deadline = System.nanoTime() + CATCH_UP.toNanos();
        while (!topics.caughtUp()) {
            if (System.nanoTime() > deadline) {
                throw new LocalException("The gateway has not read all events after " + CATCH_UP + "; see the log.");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static List<String> common(Broker broker, Login login) {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--samverka.login.issuer=" + login.issuer(),
                "--samverka.login.jwk-set-uri=" + login.jwkSetUri(),
                // Everything ends in the order of this class, not each by itself.
                "--spring.main.register-shutdown-hook=false");
    }

    private ConfigurableApplicationContext service(
            Class<?> application, String name, List<String> arguments, String port, String managementPort) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.port=" + settings.port(port));
        all.add("--management.server.port=" + settings.port(managementPort));
        return started(ServiceKit.run(application, name, all.toArray(String[]::new)));
    }

    private <T extends AutoCloseable> T started(T part) {
        running.push(part);
        return part;
    }

    /** Starts one service; also again, after {@link #stop}. */
    void start(LocalService service) {
        progress.step(service.service());
        owners.put(
                service,
                service(service.application(), service.service(), owning, service.port(), service.managementPort()));
    }

    /** Stops one service alone, as an outage would. */
    void stop(LocalService service) {
        ConfigurableApplicationContext running = owners.remove(service);
        if (running != null) {
            this.running.remove(running);
            running.close();
        }
    }

    /** Stops everything, the last started first. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            AutoCloseable part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                progress.step("stopping " + part.getClass().getSimpleName() + " failed: " + e);
            }
        }
    }
}
