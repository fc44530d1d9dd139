package se.samverka.kit.consume;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.publish.KafkaClients;
import se.samverka.kit.publish.RecordSender;
import se.samverka.kit.trace.Traces;

/** Reading topics, for every service. */
@Configuration(proxyBeanMethods = false)
public class ConsumeConfiguration {

    @Bean
    DeadLetters deadLetters(RecordSender sender, MeterRegistry meters) {
        return new DeadLetters(sender, meters);
    }

    @Bean
    TopicReaders topicReaders(KafkaClients clients, DeadLetters deadLetters, MeterRegistry meters, Traces traces) {
        return new TopicReaders(clients, deadLetters, meters, traces);
    }
}
