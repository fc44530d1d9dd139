package se.samverka.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverka.local.LocalApplication;
import se.samverka.standin.Ports;

/**
 * The whole suite in a process of its own, on free ports and with data that go with it. Its database is in memory, and its
 * garbage is collected beside its work: a stand-in that serves nobody while it commits, and a collection of five processes'
 * garbage at once, are longer than what is measured and say nothing of Samverka.
 */
final class Subject implements AutoCloseable {

    private static final String[] PORTS = {
        "GATEWAY",
        "GATEWAY_MANAGEMENT",
        "GOALS",
        "GOALS_MANAGEMENT",
        "PROJECTS",
        "PROJECTS_MANAGEMENT",
        "FEEDBACK",
        "FEEDBACK_MANAGEMENT",
        "LOGIN",
        "KAFKA",
        "MONGODB"
    };

    private final Path data;
    private final Process process;
    private final String address;
    private final String kafka;

    private Subject(Path data, Process process, String address, String kafka) {
        this.data = data;
        this.process = process;
        this.address = address;
        this.kafka = kafka;
    }

    /** Returns when the suite says that it is ready. */
    static Subject start() throws IOException {
        Path data = Files.createTempDirectory("samverka-bench");
        Map<String, String> environment = new TreeMap<>();
        environment.put("SAMVERKA_DATA", data.toString());
        environment.put("SAMVERKA_DATABASE", "memory");
        for (String port : PORTS) {
            environment.put("SAMVERKA_" + port + "_PORT", Integer.toString(Ports.free()));
        }
        ProcessBuilder builder = Jvm.of(LocalApplication.class, List.of("-Xmx4g", "-XX:+UseZGC"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Subject subject = new Subject(
                data,
                process,
                "http://localhost:" + environment.get("SAMVERKA_GATEWAY_PORT"),
                "localhost:" + environment.get("SAMVERKA_KAFKA_PORT"));
        subject.awaitReady();
        return subject;
    }

    private void awaitReady() throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Samverka is running")) {
                Thread.ofVirtual().start(() -> Jvm.drain(output));
                return;
            }
        }
        throw new IllegalStateException("the suite did not start, see " + data.resolve("samverka.log"));
    }

    /** Where the gateway is. */
    String address() {
        return address;
    }

    /** Where its broker is. */
    String kafka() {
        return kafka;
    }

    @Override
    public void close() {
        try {
            Jvm.end(process);
            Jvm.forget(data);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
