package se.samverka.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samverka.gateway.GatewayApplication;
import se.samverka.standin.login.Login;

/** The suite with every part in a process of its own, as it runs on real machines; the login stays in this one. */
final class Processes implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    /** What can be killed. */
    enum Part {
        BROKER,
        DATABASE,
        GOALS,
        PROJECTS,
        FEEDBACK,
        GATEWAY
    }

    private final LocalSettings settings;
    private final Login login;
    private final Map<Part, Process> running = new EnumMap<>(Part.class);

    Processes(LocalSettings settings) {
        this.settings = settings;
        this.login = StaffLogin.start(settings);
        for (Part part : Part.values()) {
            start(part);
        }
        for (Part part : Part.values()) {
            awaitReady(part);
        }
    }

    void start(Part part) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx400m",
                "-XX:+UseSerialGC",
                // They live for a minute: what the second compiler costs does not come back.
                "-XX:TieredStopAtLevel=1",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dsamverka.log=" + settings.folder().resolve(part + ".log"),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(arguments(part));
        try {
            running.put(
                    part,
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power switch would. */
    void kill(Part part) throws InterruptedException {
        Process process = running.get(part);
        process.destroyForcibly();
        process.waitFor();
    }

    /** Waits until it says that it is ready; broker and database say so through those who need them. */
    void awaitReady(Part part) {
        await(part + " is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ready(part));
    }

    private boolean ready(Part part) {
        return switch (part) {
            case BROKER -> true;
            case DATABASE -> health(LocalSettings.GOALS_MANAGEMENT);
            case GOALS -> health(LocalSettings.GOALS_MANAGEMENT);
            case PROJECTS -> health(LocalSettings.PROJECTS_MANAGEMENT);
            case FEEDBACK -> health(LocalSettings.FEEDBACK_MANAGEMENT);
            case GATEWAY -> health(LocalSettings.GATEWAY_MANAGEMENT);
        };
    }

    private boolean health(String port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + settings.port(port) + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(4_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> arguments(Part part) {
        Path folder = settings.folder();
        return switch (part) {
            case BROKER ->
                List.of(
                        BrokerProcess.class.getName(),
                        folder.resolve("kafka").toString(),
                        "" + settings.port(LocalSettings.KAFKA));
            case DATABASE ->
                List.of(
                        DatabaseProcess.class.getName(),
                        folder.resolve("database").toString(),
                        "" + settings.port(LocalSettings.MONGODB));
            case GOALS -> service(LocalService.GOALS);
            case PROJECTS -> service(LocalService.PROJECTS);
            case FEEDBACK -> service(LocalService.FEEDBACK);
            case GATEWAY -> gateway();
        };
    }

    private List<String> service(LocalService service) {
        List<String> all = new ArrayList<>(List.of(service.application().getName()));
        all.addAll(common(service.port(), service.managementPort()));
        all.add("--spring.mongodb.uri=mongodb://localhost:" + settings.port(LocalSettings.MONGODB));
        return all;
    }

    private List<String> gateway() {
        List<String> all = new ArrayList<>(List.of(GatewayApplication.class.getName()));
        all.addAll(common(LocalSettings.GATEWAY, LocalSettings.GATEWAY_MANAGEMENT));
        all.addAll(StaffLogin.settings(login));
        for (LocalService service : LocalService.values()) {
            all.add(service.routeSetting(settings));
        }
        return all;
    }

    private List<String> common(String port, String managementPort) {
        return List.of(
                "--server.port=" + settings.port(port),
                "--management.server.port=" + settings.port(managementPort),
                "--spring.kafka.bootstrap-servers=localhost:" + settings.port(LocalSettings.KAFKA),
                "--samverka.login.issuer=" + login.issuer(),
                "--samverka.login.jwk-set-uri=" + login.jwkSetUri());
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
        login.close();
    }
}
