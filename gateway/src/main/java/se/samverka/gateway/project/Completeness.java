package se.samverka.gateway.project;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a project is stated, of what a reader would want to know of any.
 *
 * @param stated how many of them are
 * @param of how many there are
 * @param missing names of those that are not, as the properties are called; {@code amount} when neither money nor hours are
 */
public record Completeness(int stated, int of, List<String> missing) {

    static Completeness of(ProjectState project) {
        List<String> missing = new ArrayList<>();
        int asked = 0;
        asked += ask(missing, "summary", project.summary() != null);
        asked += ask(missing, "period", project.period() != null);
        asked += ask(missing, "funders", !project.funders().isEmpty());
        asked += ask(missing, "amount", project.amount() != null || project.hours() != null);
        asked += ask(missing, "partners", !project.partners().isEmpty());
        asked += ask(missing, "unit", project.unit() != null);
        asked += ask(missing, "level", project.level() != null);
        asked += ask(missing, "dimension", project.dimension() != null);
        asked += ask(missing, "targets", !project.targets().isEmpty());
        return new Completeness(asked - missing.size(), asked, List.copyOf(missing));
    }

    private static int ask(List<String> missing, String name, boolean stated) {
        if (!stated) {
            missing.add(name);
        }
        return 1;
    }
}
