package se.samverka.gateway.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.goal.GapScope;
import se.samverka.gateway.goal.GoalState;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.language.Text;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** Finds the goal that an editor wants to work with, and whether that is theirs to do. */
final class GoalVisits {

    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z-]{1,64}");

    private final Visits visits;
    private final Named named;
    private final Goals goals;

    GoalVisits(Visits visits, Named named, Goals goals) {
        this.visits = visits;
        this.named = named;
        this.goals = goals;
    }

    /** Begins work in a municipality; empty when the answer has been given already. @throws Problem 404, 503 */
    Optional<Visit> begin(String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return visits.begin(municipality, Role.EDITOR, request, response);
    }

    /** Begins work with a goal. @param path its variables: municipality, goal, perhaps gap @throws Problem 404, 503 */
    Optional<GoalAtWork> begin(Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return begin(path.getOrDefault("municipality", ""), request, response).map(visit -> work(visit, path));
    }

    /** The goal as the view has it by now; a gap that was closed meanwhile stays as it was seen. */
    GoalAtWork now(GoalAtWork work) {
        GoalState state = goals.state(work.code(), work.goal().number());
        GoalState.Gap seen = work.gap();
        GoalState.@Nullable Gap gap =
                seen == null ? null : find(state, seen.id()).orElse(seen);
        return new GoalAtWork(work.visit(), work.goal(), state, gap);
    }

    /** The goal that the path names. @throws Problem 404 */
    GoalAtWork work(Visit visit, Map<String, String> path) {
        Goal goal = named.goal(path.getOrDefault("goal", ""));
        @Nullable String gap = path.get("gap");
        GoalState state = goals.state(visit.municipality().code(), goal.number());
        if (gap == null) {
            return new GoalAtWork(visit, goal, state, null);
        }
        Optional<GoalState.Gap> open = find(state, gap);
        boolean form =
                visit.request().getMethod().equals("POST") && ID.matcher(gap).matches();
        if (open.isEmpty() && !form) {
            throw Problem.notFound("The goal has no such open gap.");
        }
        // A form may come after the gap was closed: its owner says so, and what was typed is not lost.
        return new GoalAtWork(visit, goal, state, open.orElseGet(() -> closed(gap)));
    }

    private static GoalState.Gap closed(String id) {
        return new GoalState.Gap(id, GapScope.LOCAL, new Text("", null), null, null, List.of(), null);
    }

    private static Optional<GoalState.Gap> find(GoalState state, String gap) {
        return state.gaps().stream().filter(one -> one.id().equals(gap)).findFirst();
    }
}
