package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Everything in one process, to be killed. */
final class LocalProcess {

    private static final Duration START = Duration.ofSeconds(120);

    private LocalProcess() {}

    /** Starts it and returns when it answers. */
    static Process start(Map<String, String> environment, Client client) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                // They live for a minute: what the second compiler costs does not come back.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LocalApplication.class.getName());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(START).pollInterval(Duration.ofMillis(250)).until(() -> !process.isAlive() || client.ready());
        assertThat(process.isAlive()).isTrue();
        return process;
    }
}
