package se.samverka.kit.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import se.samverka.standin.broker.Broker;
import se.samverka.standin.broker.BrokerSettings;

/** A broker that speaks TLS only, asks for name and password, and lets nobody do what they have no right to. */
final class SecuredBroker implements AutoCloseable {

    private static final String PASSWORD = "only-for-tests";
    private static final String ROOT = "root";

    private final Path certificate;
    private final Broker broker;

    /** @param people who can log in, each with {@link #PASSWORD} */
    SecuredBroker(Path folder, String... people) throws Exception {
        Path keys = folder.resolve("broker.p12");
        this.certificate = folder.resolve("broker.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString());
        this.broker = Broker.start(BrokerSettings.in(folder.resolve("kafka"))
                .with("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT")
                .with("sasl.enabled.mechanisms", "PLAIN")
                .with("sasl.mechanism.inter.broker.protocol", "PLAIN")
                .with("listener.name.clients.plain.sasl.jaas.config", accounts(people))
                .with("ssl.keystore.type", "PKCS12")
                .with("ssl.keystore.location", keys)
                .with("ssl.keystore.password", PASSWORD)
                .with("ssl.truststore.type", "PEM")
                .with("ssl.truststore.location", certificate)
                .with("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                // The controller is this process itself.
                .with("super.users", "User:" + ROOT + ";User:ANONYMOUS"));
    }

    private static String accounts(String... people) {
        StringBuilder accounts = new StringBuilder(login(ROOT));
        accounts.setLength(accounts.length() - 1);
        accounts.append(" user_%s=\"%s\"".formatted(ROOT, PASSWORD));
        for (String one : people) {
            accounts.append(" user_%s=\"%s\"".formatted(one, PASSWORD));
        }
        return accounts.append(';').toString();
    }

    private static String login(String name) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(name, PASSWORD);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(arguments));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    String address() {
        return broker.bootstrapServers();
    }

    /** What somebody's Kafka client is told. */
    Map<String, Object> credentials(String name) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login(name),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.toString());
    }

    /** What a service is told, as {@code --name=value}: Spring Boot's own settings and no others. */
    String[] settings(String name) {
        return new String[] {
            "--spring.kafka.security.protocol=SASL_SSL",
            "--spring.kafka.properties.sasl.mechanism=PLAIN",
            "--spring.kafka.properties.sasl.jaas.config=" + login(name),
            "--spring.kafka.ssl.trust-store-type=PEM",
            "--spring.kafka.ssl.trust-store-location=" + certificate.toUri()
        };
    }

    /** Gives somebody rights to a topic, or a group. */
    void allow(String name, ResourceType type, String resource, AclOperation... operations) throws Exception {
        ResourcePattern pattern = new ResourcePattern(type, resource, PatternType.LITERAL);
        List<AclBinding> rights = new ArrayList<>();
        for (AclOperation operation : operations) {
            rights.add(new AclBinding(
                    pattern, new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW)));
        }
        Map<String, Object> config = new HashMap<>(credentials(ROOT));
        config.put("bootstrap.servers", address());
        try (Admin admin = Admin.create(config)) {
            admin.createAcls(rights).all().get();
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
