package se.samverka.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import se.samverka.gateway.GatewayApplication;
import se.samverka.standin.Ports;

/** One more gateway, alone in a process of its own, on the subject's broker; it can be held and let go. */
final class GatewayProcess implements AutoCloseable {

    /** A million records on a busy machine are read within it. */
    private static final Duration START = Duration.ofMinutes(15);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String address;
    private long shownAt;

    private GatewayProcess(Process process, int port) {
        this.process = process;
        this.address = "http://localhost:" + port;
    }

    /** Returns when it has read all there is and can be searched; with a heap of at most a gigabyte. */
    static GatewayProcess start(String kafka) throws Exception {
        return start(kafka, "-Xmx1g", Map.of());
    }

    /**
     * The same.
     *
     * @param heap an option of its virtual machine; more of them, for a profile, are in the property {@code bench.gateway}
     * @param settings by the names of their environment variables
     */
    static GatewayProcess start(String kafka, String heap, Map<String, String> settings) throws Exception {
        List<String> options = new ArrayList<>(List.of(heap));
        String more = System.getProperty("bench.gateway", "");
        options.addAll(more.isBlank() ? List.of() : List.of(more.split(" ")));
        int port = Ports.free();
        int management = Ports.free();
        ProcessBuilder builder = Jvm.of(GatewayApplication.class, options);
        builder.environment().putAll(settings);
        builder.environment().put("SAMVERKA_KAFKA", kafka);
        builder.environment().put("SAMVERKA_GATEWAY_PORT", Integer.toString(port));
        builder.environment().put("SAMVERKA_GATEWAY_MANAGEMENT_PORT", Integer.toString(management));
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        GatewayProcess gateway = new GatewayProcess(process, port);
        boolean ready = false;
        try {
            gateway.awaitOk(gateway.address + "/api/v1/municipalities");
            gateway.shownAt = System.nanoTime();
            gateway.awaitOk("http://localhost:" + management + "/actuator/health/readiness");
            gateway.requireAllRead("http://localhost:" + management + "/actuator/prometheus");
            ready = true;
            return gateway;
        } finally {
            if (!ready) {
                gateway.close();
            }
        }
    }

    private void awaitOk(String address) throws Exception {
        long deadline = System.nanoTime() + START.toNanos();
        while (status(address) != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the gateway did not start");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** What it could not read it does not hold, and all that is measured would be of nothing. */
    private void requireAllRead(String metrics) throws Exception {
        String told = http.send(HttpRequest.newBuilder(URI.create(metrics)).build(), BodyHandlers.ofString())
                .body();
        if (told.contains("samverka_dead_letters_total{")) {
            throw new IllegalStateException("the gateway could not read every record");
        }
    }

    private int status(String address) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    String address() {
        return address;
    }

    /** When it had its whole view, by {@link System#nanoTime}; after that it made the index of it, and then it was ready. */
    long shownAt() {
        return shownAt;
    }

    /** Nothing runs there until it is let go. */
    void hold() throws Exception {
        signal("-STOP");
    }

    void letGo() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws Exception {
        if (new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor()
                != 0) {
            throw new IllegalStateException("kill " + signal);
        }
    }

    /** Bytes of what is alive, after a collection. */
    long heap() throws Exception {
        Process histogram = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .start();
        try (var lines = histogram.inputReader().lines()) {
            String total =
                    lines.filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
            return Long.parseLong(total.strip().split(" +")[2]);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        try {
            Jvm.end(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
