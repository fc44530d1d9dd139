package se.samverka.kit.publish;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kafka for every service: sending through the binder, and clients for what the binder cannot do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaProperties.class, TopicSettings.class})
public class PublishConfiguration {

    @Bean
    RecordSender recordSender(ObjectProvider<BindingService> bindings) {
        return new RecordSender(bindings);
    }

    @Bean
    KafkaClients kafkaClients(KafkaProperties properties) {
        return new KafkaClients(properties);
    }

    @Bean
    Topics topics(KafkaClients clients, TopicSettings settings) {
        return new Topics(clients.admin(), settings);
    }
}
