package se.samverka.gateway.measuring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Visits;
import se.samverka.gateway.indicator.Indicator;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.replica.Held;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** Finds the indicator that an editor wants to work with, and whether that is theirs to do. */
final class IndicatorVisits {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]{2,19}");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");

    private final Visits visits;
    private final Indicators indicators;

    IndicatorVisits(Visits visits, Indicators indicators) {
        this.visits = visits;
        this.indicators = indicators;
    }

    /** Whether this could be an indicator's id, as its owner has it. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether this is a year that can have a value, as the owner has it. */
    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    /** Begins work in a municipality; empty when the answer has been given already. @throws Problem 404, 503 */
    Optional<Visit> begin(String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return visits.begin(municipality, Role.EDITOR, request, response);
    }

    /** Begins a task. @param path its variables: municipality, perhaps indicator, perhaps year @throws Problem 404, 503 */
    Optional<IndicatorAtWork> begin(
            IndicatorTask task, Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String municipality = path.getOrDefault("municipality", "");
        Optional<Visit> visit = begin(municipality, request, response);
        if (visit.isPresent() && task == IndicatorTask.REMOVE && !visit.get().administers()) {
            visit = visits.begin(municipality, Role.ADMIN, request, response);
        }
        return visit.map(begun -> work(begun, path));
    }

    /** What the path names. @throws Problem 404 */
    IndicatorAtWork work(Visit visit, Map<String, String> path) {
        @Nullable String id = path.get("indicator");
        if (id == null) {
            return new IndicatorAtWork(visit, "", null, "");
        }
        String year = path.getOrDefault("year", "");
        IndicatorAtWork work = found(visit, id, year);
        boolean named = isId(id) && (year.isEmpty() || isYear(year));
        boolean there =
                work.indicator() != null && (year.isEmpty() || work.value(year).isPresent());
        // A form may come after it was removed: its owner says so, and what was typed is not lost.
        if (!named || !there && !visit.request().getMethod().equals("POST")) {
            throw Problem.notFound("There is no such indicator, or no value of that year.");
        }
        return work;
    }

    /** The same as the view has it by now. */
    IndicatorAtWork now(IndicatorAtWork work) {
        return found(work.visit(), work.id(), work.year());
    }

    /** An indicator of the municipality that was to be made. */
    IndicatorAtWork made(IndicatorAtWork work, String id) {
        return found(work.visit(), id, "");
    }

    private IndicatorAtWork found(Visit visit, String id, String year) {
        @Nullable
        Indicator held = indicators
                .find(visit.municipality().code(), id)
                .map(Held::state)
                .orElse(null);
        return new IndicatorAtWork(visit, id, held, year);
    }
}
