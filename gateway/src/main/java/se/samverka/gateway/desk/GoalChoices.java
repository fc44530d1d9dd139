package se.samverka.gateway.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Words;

/** The goals and targets of Agenda 2030 as choices. */
public final class GoalChoices {

    private GoalChoices() {}

    /** All 17. */
    public static List<Choice> goals(Frame frame) {
        return frame.goals().stream()
                .map(goal -> new Choice(Integer.toString(goal.number()), named(goal), null))
                .toList();
    }

    /** Each under its goal. */
    public static List<Choice> targets(Frame frame) {
        return frame.goals().stream().flatMap(GoalChoices::targets).toList();
    }

    private static Stream<Choice> targets(Goal goal) {
        return goal.targets().stream()
                .map(target -> new Choice(
                        target.code(),
                        language -> target.code() + " " + target.name().in(language),
                        named(goal)));
    }

    private static Function<Language, String> named(Goal goal) {
        return language -> Words.in(language).of("goal.number", goal.number()) + ": "
                + goal.name().in(language);
    }
}
