package se.samverka.kit.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samverka.kit.publish.KafkaClients;
import se.samverka.kit.publish.Phases;
import se.samverka.kit.publish.RecordSender;
import se.samverka.kit.publish.Topics;
import se.samverka.kit.trace.Traces;

/**
 * Everything that owns data goes through here: make {@link Aggregates} of each type, and while the application runs
 * the topics are declared, what waits is swept up and the topics are watched. Neither Kafka nor the database must be
 * there at start: each part tries until it can.
 */
public final class Outbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final MongoDatabase database;
    private final RecordSender sender;
    private final Topics topics;
    private final KafkaClients clients;
    private final OutboxSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Traces traces;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile CountDownLatch stop = new CountDownLatch(0);

    Outbox(
            MongoDatabase database,
            RecordSender sender,
            Topics topics,
            KafkaClients clients,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        this.database = database;
        this.sender = sender;
        this.topics = topics;
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.traces = traces;
    }

    /** The aggregates of one type. To be called once for each type, while the application is put together. */
    public <S> Aggregates<S> aggregates(AggregateType<S> type) {
        MongoDocumentStore store = new MongoDocumentStore(database.getCollection(type.collection()));
        Publisher publisher = new KafkaPublisher(sender, type, settings, meters, traces);
        Relay relay = new Relay(store, publisher, settings, clock, System::nanoTime);
        Turns turns = new Turns(store, relay, threads, settings, clock, System::nanoTime);
        Republish<S> republish = new Republish<>(type, store, new StateJson<>(type), clock);
        lines.add(
                new Line(type, store, publisher, new Sweep(store, turns, settings, clock), republish, new Restored()));
        return new StoredAggregates<>(type, store, turns, settings, clock, traces);
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        for (Line line : lines) {
            OutboxGauges gauges = new OutboxGauges(line.store(), line.type().topic(), clock, meters);
            threads.execute(() -> sweep(line, gauges));
            threads.execute(() -> lookForRestored(line));
        }
        threads.execute(this::declare);
        Watch watch = new Watch(lines, clock);
        Gauge.builder("samverka.watch.behind", watch, w -> w.behindMillis() / 1000.0)
                .description("How long ago the watcher had read everything there was")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("samverka.watch.restored", watch, Watch::restored)
                .description("Keys whose document is older than what was sent")
                .register(meters);
        threads.execute(() -> watch(watch));
    }

    @Override
    public void stop() {
        stop.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(settings.claim().toMillis(), TimeUnit.MILLISECONDS)) {
                log.info("some events were not sent before the end; they are stored and go out after the next start");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    /** Starts before HTTP and stops after it: no request may find it gone. */
    @Override
    public int getPhase() {
        return Phases.SENDING_AND_READING;
    }

    /** Whether the topics are declared and records can be handed over. */
    public boolean connected() {
        return lines.stream().allMatch(line -> sender.bound(line.type().topic()));
    }

    /**
     * After a restore from a backup, with the service stopped for a minute before: sends the whole state anew, above
     * every version that was ever sent, so that all readers come to the restored state. Also restores a lost topic.
     * Returns when everything has reached Kafka.
     *
     * @throws RuntimeException Kafka's or the database's; nothing is lost, run it again
     */
    public void republish() throws InterruptedException {
        while (!connected()) {
            pause(AGAIN);
        }
        for (Line line : lines) {
            try (Consumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
                int raised = line.republish()
                        .run(HighestSent.read(consumer, line.type().topic()));
                log.info("{}: {} keys republished", line.type().topic(), raised);
            }
            while (isRunning() && line.store().backlog().documents() > 0) {
                pause(AGAIN);
            }
        }
    }

    private void sweep(Line line, OutboxGauges gauges) {
        boolean indexed = false;
        while (isRunning()) {
            try {
                if (!indexed) {
                    line.store().createIndexes(line.type().markNames());
                    indexed = true;
                }
                gauges.refresh();
                while (sender.bound(line.type().topic()) && line.sweep().run() == settings.turns()) {
                    log.info("many events of {} waited to be sent", line.type().topic());
                }
            } catch (RuntimeException e) {
                log.warn(
                        "looking for unsent events of {} failed: {}",
                        line.type().topic(),
                        e.toString());
            }
            pause(settings.sweep());
        }
    }

    private void declare() {
        List<String> names = lines.stream().map(line -> line.type().topic()).toList();
        while (isRunning() && !connected()) {
            try {
                topics.declare(names);
                names.forEach(topic -> sender.bind(topic));
                log.info("topics are there: {}", names);
            } catch (TimeoutException | RuntimeException e) {
                log.warn("topics {} are not to be had yet: {}", names, e.toString());
                pause(AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void watch(Watch watch) {
        Map<String, Object> group = Map.of(ConsumerConfig.GROUP_ID_CONFIG, "samverka.watch" + source());
        while (isRunning()) {
            if (connected()) {
                Consumer<byte[], byte[]> consumer = clients.consumer(group);
                try {
                    watch.follow(consumer, this::isRunning);
                } catch (RuntimeException | Error e) {
                    log.warn("watching broke off and begins again: {}", e.toString());
                } finally {
                    consumer.close(CloseOptions.timeout(AGAIN));
                }
            }
            pause(AGAIN);
        }
    }

    /** A database that was restored while the service was stopped is older than what the watcher has read before. */
    private void lookForRestored(Line line) {
        String topic = line.type().topic();
        while (isRunning() && !line.restored().known()) {
            if (connected()) {
                try (Consumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
                    line.restored().look(consumer, topic, line.store(), this::isRunning);
                } catch (RuntimeException | Error e) {
                    log.warn("reading {} through broke off and begins again: {}", topic, e.toString());
                }
            }
            pause(AGAIN);
        }
    }

    private String source() {
        return lines.stream()
                .findFirst()
                .map(line -> line.type().source().replace('/', '.'))
                .orElse("");
    }

    private void pause(Duration time) {
        try {
            var unused = stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
