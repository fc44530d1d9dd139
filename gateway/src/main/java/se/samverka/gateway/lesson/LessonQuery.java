package se.samverka.gateway.lesson;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;

/**
 * Which lessons are asked for. What is {@code null} does not restrict.
 *
 * @param words must be in title or text, whatever their case
 */
public record LessonQuery(
        @Nullable String words,
        @Nullable Integer goal,
        @Nullable String country,
        @Nullable String municipality) {

    private static final int LONGEST = 100;

    /**
     * Reads what a request says; what is empty counts as not said.
     *
     * @throws Problem 400 naming the parameter
     */
    static LessonQuery of(Map<String, String> parameters) {
        Map<String, String> said = new HashMap<>(parameters);
        said.values().removeIf(String::isBlank);
        return new LessonQuery(
                fitting("q", said.get("q"), ".{1," + LONGEST + "}", "has at most " + LONGEST + " characters"),
                number(said.get("goal")),
                fitting("country", said.get("country"), "[A-Z]{2}", "is a code of two capital letters"),
                fitting("municipality", said.get("municipality"), "[0-9]{4}", "is a code of four digits"));
    }

    /** The same, whatever the words. */
    LessonQuery withoutWords() {
        return new LessonQuery(null, goal, country, municipality);
    }

    boolean fits(Lesson lesson) {
        return (goal == null || lesson.isAbout(goal))
                && (country == null || lesson.countries().contains(country))
                && (words == null || mentions(lesson, words.toLowerCase(Locale.ROOT)));
    }

    private static boolean mentions(Lesson lesson, String words) {
        return (lesson.title() + "\n" + lesson.text()).toLowerCase(Locale.ROOT).contains(words);
    }

    private static @Nullable Integer number(@Nullable String value) {
        String goal = fitting("goal", value, "[1-9]|1[0-7]", "is a number from 1 to 17");
        return goal == null ? null : Integer.valueOf(goal);
    }

    private static @Nullable String fitting(String name, @Nullable String value, String form, String rule) {
        if (value != null && !value.matches("(?s)" + form)) {
            throw Problem.badRequest("The parameter " + name + " " + rule + ".");
        }
        return value;
    }
}
