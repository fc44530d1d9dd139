package se.samverka.local;

import static java.util.Objects.requireNonNull;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.gateway.GatewayApplication;
import se.samverka.kit.ServiceKit;
import se.samverka.kit.consume.WholeTopics;
import se.samverka.standin.broker.SecuredBroker;
import se.samverka.standin.database.Database;
import se.samverka.standin.login.Tokens;

/** The suite on a broker that asks for names: each service under its own, with the rights of the operators' page and no other. */
final class SecuredSuite implements AutoCloseable {

    /** Somebody who may look at dead letters. */
    static final String OPERATOR = "operator";

    static final String GOALS = "samverka.goals.v1";
    static final String INDICATORS = "samverka.indicators.v1";
    static final String PROJECTS = "samverka.projects.v1";
    static final String LESSONS = "samverka.lessons.v1";
    static final String FEEDBACK = "samverka.feedback.v1";

    final SecuredBroker broker;
    final Client client;
    final String token;
    private final LocalSettings settings;
    private final List<String> common;
    private final Map<String, ConfigurableApplicationContext> services = new HashMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    SecuredSuite(Path folder) {
        settings = LocalSettings.from(LocalFixtures.environment(folder));
        broker = started(SecuredBroker.start(
                folder, "goals-service", "projects-service", "feedback-service", "gateway", OPERATOR));
        own("goals-service", "samverka.watch.samverka.goals", GOALS, INDICATORS);
        own("projects-service", "samverka.watch.samverka.projects", PROJECTS, LESSONS);
        own("feedback-service", "samverka.watch.samverka.feedback", FEEDBACK);
        follow("feedback-service", PROJECTS);
        follow("gateway", GOALS, INDICATORS, PROJECTS, LESSONS, FEEDBACK);

        Database database = started(Database.inMemory().start());
        Tokens tokens = started(Tokens.start());
        token = tokens.token("somebody")
                .roles("EDITOR", "MODERATOR", "ADMIN")
                .municipalities("*")
                .sign();
        common = List.of(
                "--spring.mongodb.uri=" + database.connectionString(),
                "--samverka.login.issuer=" + tokens.issuer(),
                "--samverka.login.jwk-set-uri=" + tokens.jwkSetUri());
        for (LocalService one : LocalService.values()) {
            start(one.application(), one.service(), one.port(), one.managementPort());
        }
        start(GatewayApplication.class, "gateway", LocalSettings.GATEWAY, LocalSettings.GATEWAY_MANAGEMENT);
        client = started(new Client(settings));
    }

    private void own(String service, String group, String... topics) {
        for (String topic : topics) {
            broker.allow(service, TOPIC, topic, CREATE, DESCRIBE_CONFIGS, WRITE, READ);
            broker.allow(service, TOPIC, topic + ".dead", CREATE, WRITE);
            broker.allow(OPERATOR, TOPIC, topic + ".dead", READ);
        }
        broker.allow(service, GROUP, group, READ);
    }

    private void follow(String service, String... topics) {
        for (String topic : topics) {
            broker.allow(service, TOPIC, topic, READ);
            broker.allow(service, TOPIC, topic + ".dead", WRITE);
        }
    }

    private void start(Class<?> application, String name, String port, String managementPort) {
        List<String> all = new ArrayList<>(common);
        all.addAll(List.of(broker.settings(name)));
        all.add("--server.port=" + settings.port(port));
        all.add("--management.server.port=" + settings.port(managementPort));
        for (LocalService owner : LocalService.values()) {
            all.add(owner.routeSetting(settings));
        }
        services.put(name, started(ServiceKit.run(application, name, all.toArray(String[]::new))));
    }

    /** Whether a reader has read all of its topics. */
    boolean caughtUp(String service) {
        return service(service).getBean(WholeTopics.class).caughtUp();
    }

    /** Seconds since an owner's watcher had read everything. */
    double behind(String service) {
        return service(service)
                .getBean(MeterRegistry.class)
                .get("samverka.watch.behind")
                .gauge()
                .value();
    }

    private ConfigurableApplicationContext service(String name) {
        return requireNonNull(services.get(name));
    }

    private <T extends AutoCloseable> T started(T part) {
        running.push(part);
        return part;
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
