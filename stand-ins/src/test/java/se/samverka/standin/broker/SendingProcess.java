package se.samverka.standin.broker;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import se.samverka.standin.ForkedJvm;

/** Sends records until it is killed, and tells each acknowledged one. Arguments: folder, round. */
final class SendingProcess {

    private static final int IN_FLIGHT = 200;

    private SendingProcess() {}

    private record Sending(String value, Future<?> acknowledgement) {}

    public static void main(String[] arguments) throws Exception {
        Broker broker = Broker.start(BrokerSettings.in(Path.of(arguments[0])));
        Records records = new Records(broker.bootstrapServers());
        if (records.topics().isEmpty()) {
            records.createTopic("t", Map.of());
        }
        send(records.producer(), arguments[1]);
    }

    private static void send(KafkaProducer<String, String> producer, String round) throws Exception {
        Queue<Sending> inFlight = new ArrayDeque<>();
        for (long n = 0; true; n++) {
            String value = round + " " + n;
            inFlight.add(new Sending(value, producer.send(new ProducerRecord<>("t", "k", value))));
            if (inFlight.size() > IN_FLIGHT) {
                Sending oldest = inFlight.remove();
                oldest.acknowledgement().get();
                ForkedJvm.tell("sent " + oldest.value());
            }
        }
    }
}
