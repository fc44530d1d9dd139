package se.samverka.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import se.samverka.kit.publish.TopicSettings;
import se.samverka.kit.publish.Topics;
import se.samverka.standin.Ports;
import se.samverka.standin.broker.Broker;
import se.samverka.standin.broker.BrokerSettings;

/** A broker with the suite's topics and no services, in a process of its own: what is put there has no owner who looks after it. */
final class BrokerProcess implements AutoCloseable {

    private static final int TRIES = 20;
    private static final String READY = "The broker is ready";
    private static final List<String> TOPICS = List.of(
            "samverka.goals.v1",
            "samverka.indicators.v1",
            "samverka.projects.v1",
            "samverka.lessons.v1",
            "samverka.feedback.v1");
    private static final TopicSettings AS_OWNERS_DO = new TopicSettings(
            12, (short) 1, Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(1), Duration.ofDays(14));

    private final Path data;
    private final Process process;
    private final String address;

    private BrokerProcess(Path data, Process process, String address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Returns when the topics are there, empty. */
    static BrokerProcess start() throws IOException, InterruptedException, TimeoutException {
        Path data = Files.createTempDirectory("samverka-bench");
        int port = Ports.free();
        Process process = Jvm.of(BrokerProcess.class, List.of("-Xmx512m"), data.toString(), Integer.toString(port))
                .start();
        BrokerProcess broker = new BrokerProcess(data, process, "127.0.0.1:" + port);
        boolean ready = false;
        try {
            broker.awaitReady();
            broker.declare();
            ready = true;
            return broker;
        } finally {
            if (!ready) {
                broker.close();
            }
        }
    }

    /** A topic that was just made may not be known everywhere yet when it is looked at. */
    private void declare() throws InterruptedException, TimeoutException {
        Topics topics = new Topics(Map.of("bootstrap.servers", address), AS_OWNERS_DO);
        for (int left = TRIES; ; left--) {
            try {
                topics.declare(TOPICS);
                return;
            } catch (IllegalStateException e) {
                if (left == 0) {
                    throw e;
                }
                LockSupport.parkNanos(500_000_000);
            }
        }
    }

    /** The process itself. @param args folder and port */
    static void main(String[] args) {
        Broker broker = Broker.start(BrokerSettings.in(Path.of(args[0])).port(Integer.parseInt(args[1])));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(READY);
    }

    private void awaitReady() throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(READY)) {
                Thread.ofVirtual().start(() -> Jvm.drain(output));
                return;
            }
        }
        throw new IllegalStateException("the broker did not start");
    }

    /** Where it is. */
    String address() {
        return address;
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
