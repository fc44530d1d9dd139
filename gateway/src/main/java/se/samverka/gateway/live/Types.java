package se.samverka.gateway.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.TopicView;

/** The topics in an order that all gateways keep, and the types of their events under the names that clients use. */
final class Types {

    private static final String PREFIX = "se.samverka.";

    private final Map<String, Integer> topics = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Types(Collection<TopicView> views) {
        List<String> sorted = views.stream().map(TopicView::topic).sorted().toList();
        sorted.forEach(topic -> topics.put(topic, topics.size()));
        views.stream().flatMap(view -> view.types().stream()).forEach(type -> names.put(type, name(type)));
    }

    /** {@code goal.assessed} of {@code se.samverka.goal.assessed.v1}. */
    private static String name(String type) {
        String rest = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
        return rest.replaceFirst("\\.v\\d+$", "");
    }

    /** The topic's number; {@code null} when the stream has nothing of it. */
    @Nullable
    Integer topic(String topic) {
        return topics.get(topic);
    }

    /** How many topics there are. */
    int topics() {
        return topics.size();
    }

    /** The name of a type; {@code null} when nobody knows it. */
    @Nullable
    String named(String type) {
        return names.get(type);
    }

    /** All names, sorted. */
    Set<String> names() {
        return new TreeSet<>(names.values());
    }
}
