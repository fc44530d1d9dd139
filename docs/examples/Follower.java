import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A municipal system that follows Samverka's events with the plain Kafka client and keeps the present state of everything as files, one an aggregate:
 *
 * <pre>folder/samverka.projects.v1/1781~0f3a….7.json      the state that version 7 told of
 * folder/samverka.projects.v1/1781~9bc2….4.erased    erased by version 4: nothing else is kept of it</pre>
 *
 * Run it with the Kafka client on the class path: {@code java -cp 'lib/*' Follower.java localhost:9092 folder}. It may be killed at any moment and started
 * again; what it does twice changes nothing.
 */
public final class Follower {

    private static final List<String> TOPICS = List.of(
            "samverka.goals.v1",
            "samverka.indicators.v1",
            "samverka.projects.v1",
            "samverka.lessons.v1",
            "samverka.feedback.v1");

    private final Path folder;
    private final KafkaConsumer<String, byte[]> consumer;

    /** The version held of each aggregate, by topic and key. */
    private final Map<String, Long> held = new HashMap<>();

    private Follower(String bootstrapServers, Path folder) throws IOException {
        this.folder = folder;
        // No group: positions are kept beside the states, so that both always belong together.
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.auto.commit", "false",
                        // A newcomer begins at the start; so does who was away until its position was compacted away.
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        for (String topic : TOPICS) {
            recall(Files.createDirectories(folder.resolve(topic)));
        }
    }

    /** @param args bootstrap servers and the folder */
    public static void main(String[] args) throws IOException {
        Follower follower = new Follower(args[0], Path.of(args[1]));
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            follower.consumer.wakeup();
            try {
                main.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        follower.follow();
    }

    private void follow() throws IOException {
        begin();
        boolean told = false;
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    apply(record);
                }
                // After the states, never before: what is read again after a crash is older than what is held.
                keepPositions();
                if (!told && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    System.out.println("up to date: " + held.size() + " aggregates");
                    told = true;
                }
            }
        } catch (WakeupException e) {
            System.out.println("stopped");
        }
    }

    /** Every partition of every topic, from where it was left. */
    private void begin() throws IOException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : TOPICS) {
            consumer.partitionsFor(topic).forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
        }
        consumer.assign(partitions);
        Properties positions = new Properties();
        if (Files.exists(positionsFile())) {
            try (Reader in = Files.newBufferedReader(positionsFile())) {
                positions.load(in);
            }
        }
        for (TopicPartition partition : partitions) {
            consumer.seek(partition, Long.parseLong(positions.getProperty(partition.toString(), "0")));
        }
    }

    /** Records come twice, late and out of order: only what is newer than what is held counts. */
    private void apply(ConsumerRecord<String, byte[]> record) throws IOException {
        String type = header(record, "ce_type");
        long version = Long.parseLong(header(record, "ce_sequence"));
        String aggregate = record.topic() + "/" + record.key();
        long before = held.getOrDefault(aggregate, 0L);
        if (version <= before) {
            return;
        }
        boolean erased = type.endsWith(".erased.v1") || type.endsWith(".removed.v1");
        Path name = folder.resolve(record.topic()).resolve(record.key().replace('/', '~') + "." + version);
        write(Path.of(name + (erased ? ".erased" : ".json")), erased ? new byte[0] : record.value());
        held.put(aggregate, version);
        if (before > 0) {
            forget(record.topic(), record.key(), before);
        }
        System.out.println(type + " " + record.key() + " " + version);
    }

    private void forget(String topic, String key, long version) throws IOException {
        String name = key.replace('/', '~') + "." + version;
        Files.deleteIfExists(folder.resolve(topic).resolve(name + ".json"));
        Files.deleteIfExists(folder.resolve(topic).resolve(name + ".erased"));
    }

    /** What was held at the last stop. A crash may have left two versions of one aggregate: the newer one counts. */
    private void recall(Path topic) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(topic)) {
            files = all.toList();
        }
        for (Path file : files) {
            String[] parts = file.getFileName().toString().split("\\.");
            if (parts.length != 3) {
                Files.delete(file); // what a crash left half written
                continue;
            }
            String key = parts[0].replace('~', '/');
            long version = Long.parseLong(parts[1]);
            long known = held.getOrDefault(topic.getFileName() + "/" + key, 0L);
            held.put(topic.getFileName() + "/" + key, Math.max(known, version));
            if (known > 0) {
                forget(topic.getFileName().toString(), key, Math.min(known, version));
            }
        }
    }

    private void keepPositions() throws IOException {
        Properties positions = new Properties();
        for (TopicPartition partition : consumer.assignment()) {
            positions.setProperty(partition.toString(), Long.toString(consumer.position(partition)));
        }
        Path next = folder.resolve("positions.next");
        try (Writer out = Files.newBufferedWriter(next)) {
            positions.store(out, null);
        }
        Files.move(next, positionsFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path positionsFile() {
        return folder.resolve("positions.properties");
    }

    /** All of it or nothing: a file that is there is whole. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, bytes);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
