package se.samverka.projects.project;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.LifeCycle.Gate;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;

/** The picture of the life cycle in the documents is drawn from the rules; with {@code -Dsamverka.approve} it is drawn anew. */
class LifeCyclePictureTest {

    private static final Path PICTURE = Path.of("../docs/project-life-cycle.md");
    private static final String INSIDE = "inside the gate";
    private static final String OUTSIDE = "outside the gate";

    @Test
    void thePictureShowsTheRules() throws IOException {
        String drawn = drawn();
        if (Boolean.getBoolean("samverka.approve")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE)).isEqualTo(drawn);
    }

    private static String drawn() {
        List<String> arrows = new ArrayList<>();
        for (Start start : Start.values()) {
            Map<Status, List<String>> first = new EnumMap<>(Status.class);
            first.computeIfAbsent(LifeCycle.first(start, true), status -> new ArrayList<>())
                    .add(INSIDE);
            first.computeIfAbsent(LifeCycle.first(start, false), status -> new ArrayList<>())
                    .add(OUTSIDE);
            first.forEach((to, when) -> arrows.add(arrow("[*]", to, "registered as " + start, when, 2)));
        }
        for (Status from : Status.values()) {
            for (Move move : Move.values()) {
                moves(from, move).forEach((to, when) -> arrows.add(arrow(from.name(), to, move.name(), when, 4)));
            }
            if (from.ended()) {
                arrows.add(arrow(from.name(), Status.EVALUATED, "evaluation", List.of(), 0));
            }
        }
        return """
                # The life of a project

                Drawn from the rules in `LifeCycle` by a test (`LifeCyclePictureTest`), which fails when the two differ. The closing gate counts for all projects but those of
                kind `FUNDING` or `NETWORK` and those in which the municipality is a `MEMBER`.

                ```mermaid
                stateDiagram-v2
                %s
                ```
                """.formatted(arrows.stream().map("    "::concat).collect(joining("\n")));
    }

    /** What a move leads to, and under which conditions; what is refused is not there. */
    private static Map<Status, List<String>> moves(Status from, Move move) {
        boolean evaluated = from == Status.EVALUATED;
        Map<String, Gate> gates = new LinkedHashMap<>();
        gates.put(INSIDE, new Gate(true, evaluated, false, false));
        gates.put("with an accepted transfer", new Gate(true, evaluated, true, false));
        gates.put("with a waiver", new Gate(true, evaluated, false, true));
        gates.put(OUTSIDE, new Gate(false, evaluated, false, false));
        Map<Status, List<String>> leads = new EnumMap<>(Status.class);
        gates.forEach((when, gate) -> {
            try {
                leads.computeIfAbsent(LifeCycle.next(from, move, gate), status -> new ArrayList<>())
                        .add(when);
            } catch (Problem e) {
                assertThat(e.status()).isEqualTo(409);
            }
        });
        return leads;
    }

    /** @param all how many conditions there are: when it goes there under all of them, none is named */
    private static String arrow(String from, Status to, String how, List<String> when, int all) {
        String conditions = when.contains(INSIDE) ? INSIDE : String.join(" or ", when);
        return from + " --> " + to + " : " + how + (when.size() == all ? "" : ", " + conditions);
    }
}
