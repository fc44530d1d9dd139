package se.samverka.contracts;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One topic and the noun whose changes it tells of.
 *
 * @param noun as in the types: {@code goal} in {@code se.samverka.goal.assessed.v1}
 * @param channel short name, {@code goals}
 * @param source {@code ce_source} of its owner
 * @param title of the topic
 * @param description of the topic
 * @param keyPattern of the records' keys
 * @param keyDescription what a key is made of
 */
record EventTopic(
        String noun,
        String channel,
        String source,
        String title,
        String description,
        String keyPattern,
        String keyDescription) {

    private static final String ID_KEY = "^[0-9]{4}/[A-Za-z0-9-]{1,100}$";

    /** Every topic of the suite. */
    static final List<EventTopic> ALL = List.of(
            new EventTopic(
                    "goal",
                    "goals",
                    "/samverka/goals",
                    "Goals",
                    "How municipalities do on the 17 goals: assessments, page content, gaps.",
                    "^[0-9]{4}/([1-9]|1[0-7])$",
                    "Municipality and goal: the aggregate."),
            new EventTopic(
                    "indicator",
                    "indicators",
                    "/samverka/goals",
                    "Indicators",
                    "What municipalities measure their goals by: definitions, yearly values, trends, and the same elsewhere.",
                    "^[0-9]{4}/[A-Z][A-Z0-9-]{2,19}$",
                    "Municipality and indicator: the aggregate."),
            new EventTopic(
                    "project",
                    "projects",
                    "/samverka/projects",
                    "Projects",
                    "Projects, partnerships and networks of municipalities: their life cycle, evaluation and knowledge transfer.",
                    ID_KEY,
                    "Municipality and project: the aggregate."),
            new EventTopic(
                    "lesson",
                    "lessons",
                    "/samverka/projects",
                    "Lessons",
                    "What was learned in projects, for every municipality; and who drew on it.",
                    ID_KEY,
                    "Municipality and lesson: the aggregate."),
            new EventTopic(
                    "feedback",
                    "feedback",
                    "/samverka/feedback",
                    "Feedback",
                    "What residents say on goals and projects: votes, and texts once a moderator has published them.",
                    ID_KEY,
                    "Municipality and case: the aggregate."));

    private static final Path SCHEMAS = Path.of("src/main/resources/samverka/schemas");

    /** Every type of every topic. */
    static Stream<String> allTypes() {
        return ALL.stream().flatMap(topic -> topic.types().stream());
    }

    /** Kafka's name of it. */
    String address() {
        return "samverka." + channel + ".v1";
    }

    /** Name of its state's schema. */
    String state() {
        return noun + "-state.v1";
    }

    /** The types of its events: one schema file each. */
    List<String> types() {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(name -> name.startsWith("se.samverka." + noun + "."))
                    .sorted()
                    .collect(toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of an event's value. */
    String key(JsonNode value) {
        if (value.has("key")) {
            return value.get("key").asString();
        }
        String id =
                value.has("id") ? value.get("id").asString() : value.get(noun).asString();
        return value.get("municipality").asString() + "/" + id;
    }
}
