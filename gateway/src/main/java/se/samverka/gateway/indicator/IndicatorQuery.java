package se.samverka.gateway.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;

/** Which of a municipality's indicators are asked for. @param goal that they measure; {@code null} = any */
public record IndicatorQuery(@Nullable Integer goal) {

    /** Reads what a request says; what is empty counts as not said. @throws Problem 400 naming the parameter */
    static IndicatorQuery of(@Nullable String goal) {
        if (goal == null || goal.isBlank()) {
            return new IndicatorQuery(null);
        }
        if (!goal.matches("[1-9]|1[0-7]")) {
            throw Problem.badRequest("The parameter goal is a number from 1 to 17.");
        }
        return new IndicatorQuery(Integer.valueOf(goal));
    }

    List<Indicator> in(Indicators indicators, String municipality) {
        return goal == null ? indicators.of(municipality) : indicators.of(municipality, goal);
    }
}
