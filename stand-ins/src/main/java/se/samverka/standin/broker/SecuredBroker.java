package se.samverka.standin.broker;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A {@link Broker} that speaks TLS only, asks for name and password, and lets nobody do what they have no right to. */
public final class SecuredBroker implements AutoCloseable {

    private static final String PASSWORD = "only-for-tests";
    private static final String ROOT = "root";

    private final Path certificate;
    private final Broker broker;

    private SecuredBroker(Path folder, String... people) {
        Path keys = folder.resolve("broker.p12");
        certificate = folder.resolve("broker.pem");
        keytool(keys, "-genkeypair -keyalg EC -dname CN=localhost -ext SAN=ip:127.0.0.1 -storetype PKCS12");
        keytool(keys, "-exportcert -rfc -file", certificate.toString());
        String[] everybody = Stream.concat(Stream.of(ROOT), Stream.of(people)).toArray(String[]::new);
        broker = Broker.start(BrokerSettings.in(folder.resolve("kafka"))
                .with("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT")
                .with("sasl.enabled.mechanisms", "PLAIN")
                .with("sasl.mechanism.inter.broker.protocol", "PLAIN")
                .with("listener.name.clients.plain.sasl.jaas.config", login(ROOT, everybody))
                .with("ssl.keystore.type", "PKCS12")
                .with("ssl.keystore.location", keys)
                .with("ssl.keystore.password", PASSWORD)
                .with("ssl.truststore.type", "PEM")
                .with("ssl.truststore.location", certificate)
                .with("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                // The controller is this process itself.
                .with("super.users", "User:" + ROOT + ";User:ANONYMOUS"));
    }

    /**
     * Starts one.
     *
     * @param folder of its data, and of its key
     * @param people who can log in; they have no rights yet
     */
    public static SecuredBroker start(Path folder, String... people) {
        return new SecuredBroker(folder, people);
    }

    /** A line of JAAS. @param accounts whom a broker lets in by it; a client names none */
    private static String login(String name, String... accounts) {
        return Stream.concat(
                        Stream.of("username=\"%s\" password=\"%s\"".formatted(name, PASSWORD)),
                        Stream.of(accounts).map(account -> "user_%s=\"%s\"".formatted(account, PASSWORD)))
                .collect(joining(" ", "org.apache.kafka.common.security.plain.PlainLoginModule required ", ";"));
    }

    private static void keytool(Path keys, String command, String... more) {
        List<String> line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        line.addAll(List.of(command.split(" ")));
        line.addAll(List.of(more));
        line.addAll(List.of("-alias", "broker", "-keystore", keys.toString(), "-storepass", PASSWORD));
        try {
            Files.createDirectories(keys.toAbsolutePath().getParent());
            Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> credentials(String name) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login(name),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.toString());
    }

    /** The settings of somebody's Kafka client. */
    public Map<String, Object> client(String name) {
        Map<String, Object> settings = new HashMap<>(credentials(name));
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return settings;
    }

    /** The same as a service is told it, as {@code --name=value}. */
    public String[] settings(String name) {
        return Stream.concat(
                        Stream.of("--spring.kafka.bootstrap-servers=" + broker.bootstrapServers()),
                        credentials(name).entrySet().stream()
                                .map(one -> "--spring.kafka.properties.%s=%s".formatted(one.getKey(), one.getValue())))
                .toArray(String[]::new);
    }

    /** Gives somebody rights to a topic, or a group. */
    public void allow(String name, ResourceType type, String resource, AclOperation... operations) {
        ResourcePattern pattern = new ResourcePattern(type, resource, PatternType.LITERAL);
        List<AclBinding> rights = Stream.of(operations)
                .map(operation -> new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW))
                .map(entry -> new AclBinding(pattern, entry))
                .toList();
        try (Admin admin = Admin.create(client(ROOT))) {
            admin.createAcls(rights).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
