package se.samverka.kit.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Declares an owner's topics, each with the topic of its dead letters, and holds what is there against what must be. */
public final class Topics {

    private static final long SECONDS = 10;

    private final Map<String, Object> client;
    private final TopicSettings settings;

    /** @param client settings of a Kafka admin client */
    public Topics(Map<String, Object> client, TopicSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Topic of the dead letters of a topic. */
    public static String dead(String topic) {
        return topic + ".dead";
    }

    /**
     * Creates what is missing; a topic that is there keeps its partitions.
     *
     * @throws IllegalStateException when a topic is there and is not compacted: it would forget the present state
     * @throws TimeoutException when Kafka does not answer
     */
    public void declare(Collection<String> topics) throws InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(client)) {
            for (String topic : topics) {
                create(admin, topic, settings.compacted());
                create(admin, dead(topic), settings.dead());
            }
            verify(admin, topics);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be declared: " + e.getCause(), e);
        }
    }

    private void create(Admin admin, String topic, Map<String, String> config)
            throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic wanted = new NewTopic(topic, settings.partitions(), settings.replicas()).configs(config);
        try {
            admin.createTopics(List.of(wanted)).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void verify(Admin admin, Collection<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<ConfigResource> resources = new ArrayList<>();
        topics.forEach(topic -> resources.add(new ConfigResource(ConfigResource.Type.TOPIC, topic)));
        Map<ConfigResource, Config> found =
                admin.describeConfigs(resources).all().get(SECONDS, TimeUnit.SECONDS);
        found.forEach((resource, config) -> {
            String policy = config.get("cleanup.policy").value();
            if (!"compact".equals(policy)) {
                throw new IllegalStateException(
                        resource.name() + " has cleanup.policy " + policy + " and needs compact");
            }
        });
    }
}
