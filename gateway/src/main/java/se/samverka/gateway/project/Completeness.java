package se.samverka.gateway.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How much of a project is stated, of what a reader would want to know of any.
 *
 * @param stated how many of them are
 * @param of how many there are
 * @param missing names of those that are not, as the properties are called; {@code amount} when neither money nor hours are
 */
public record Completeness(int stated, int of, List<String> missing) {

    private static final Map<String, Predicate<ProjectState>> ASKED = asked();

    /** Names of all that is asked for, in their order. */
    public static List<String> names() {
        return List.copyOf(ASKED.keySet());
    }

    /** How much of this one is. */
    public static Completeness of(ProjectState project) {
        List<String> missing = ASKED.entrySet().stream()
                .filter(asked -> !asked.getValue().test(project))
                .map(Map.Entry::getKey)
                .toList();
        return new Completeness(ASKED.size() - missing.size(), ASKED.size(), missing);
    }

    private static Map<String, Predicate<ProjectState>> asked() {
        Map<String, Predicate<ProjectState>> asked = new LinkedHashMap<>();
        asked.put("summary", project -> project.summary() != null);
        asked.put("period", project -> project.period() != null);
        asked.put("funders", project -> !project.funders().isEmpty());
        asked.put("amount", project -> project.amount() != null || project.hours() != null);
        asked.put("partners", project -> !project.partners().isEmpty());
        asked.put("unit", project -> project.unit() != null);
        asked.put("level", project -> project.level() != null);
        asked.put("dimension", project -> project.dimension() != null);
        asked.put("targets", project -> !project.targets().isEmpty());
        return asked;
    }
}
