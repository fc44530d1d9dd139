package se.samverka.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import se.samverka.gateway.GatewayApplication;
import se.samverka.standin.Ports;

/** One more gateway, alone in a process of its own, on the subject's broker; it can be held and let go. */
final class GatewayProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String address;

    private GatewayProcess(Process process, int port) {
        this.process = process;
        this.address = "http://localhost:" + port;
    }

    /** Returns when it has read all there is. */
    static GatewayProcess start(String kafka) throws Exception {
        int port = Ports.free();
        int management = Ports.free();
        ProcessBuilder builder = Jvm.of(GatewayApplication.class);
        builder.environment().put("SAMVERKA_KAFKA", kafka);
        builder.environment().put("SAMVERKA_GATEWAY_PORT", Integer.toString(port));
        builder.environment().put("SAMVERKA_GATEWAY_MANAGEMENT_PORT", Integer.toString(management));
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        GatewayProcess gateway = new GatewayProcess(process, port);
        gateway.awaitReady("http://localhost:" + management + "/actuator/health/readiness");
        return gateway;
    }

    private void awaitReady(String health) throws Exception {
        long deadline = System.nanoTime() + START.toNanos();
        while (status(health) != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the gateway did not start");
            }
            LockSupport.parkNanos(100_000_000);
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
