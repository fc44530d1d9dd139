package se.samverka.standin.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import se.samverka.standin.Ports;

/**
 * A real Kafka broker and its controller (KRaft, combined) inside this JVM, on disk, on the loopback interface only.
 *
 * <p>Its threads are not daemons: whoever starts one must close it, or the JVM stays.
 */
public final class Broker implements AutoCloseable {

    private final BrokerSettings settings;
    private final int port;
    private @Nullable KafkaRaftServer server;

    private Broker(BrokerSettings settings) {
        this.settings = settings;
        this.port = Ports.claim(settings.port(), "the broker");
    }

    /**
     * Starts a broker and returns when it takes requests: about three seconds for a new folder, and a few more after a crash.
     *
     * @throws se.samverka.standin.PortTakenException when the port is taken
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static Broker start(BrokerSettings settings) {
        Broker broker = new Broker(settings);
        broker.start();
        return broker;
    }

    /**
     * Starts again after {@link #stop()}, on the same port and folder; does nothing while running.
     *
     * @throws se.samverka.standin.PortTakenException when something else took the port meanwhile
     */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Ports.claim(port, "the broker");
        KafkaConfig config =
                KafkaConfig.fromProps(new BrokerProperties(settings, port, Ports.free()).all(), /* doLog= */ false);
        format(config);
        KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            starting.startup();
        } catch (Exception e) { // Scala throws checked exceptions without declaring them
            shutDown(starting);
            throw e;
        }
        server = starting;
    }

    private void format(KafkaConfig config) {
        Path folder = settings.folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The broker cannot write to " + folder, e);
        }
        if (!Files.exists(folder.resolve("meta.properties"))) {
            BrokerFormat.format(folder, config.nodeId());
        }
    }

    /** Stops cleanly, keeps port and data; clients see an unreachable broker. Does nothing while stopped. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        server = null;
        if (running != null) {
            shutDown(running);
        }
    }

    private static void shutDown(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Whether it was started and not stopped since. */
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** What goes into a client's {@code bootstrap.servers}; the same over stops and starts. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port for clients; the same over stops and starts. */
    public int port() {
        return port;
    }

    /** Stops for good. */
    @Override
    public void close() {
        stop();
    }
}
