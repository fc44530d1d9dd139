package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class FrameTest {

    /** Numbered and lettered targets of each goal, as the UN counts them. */
    private static final int[][] COUNTS = {
        {5, 2}, {5, 3}, {9, 4}, {7, 3}, {6, 3}, {6, 2}, {3, 2}, {10, 2}, {5, 3}, {7, 3}, {7, 3}, {8, 3}, {3, 2}, {7, 3},
        {9, 3}, {10, 2}, {19, 0},
    };

    private final JsonNode goals = Contract.json("frame.json").get("goals");

    @Test
    void hasSeventeenGoalsInOrder() {
        assertThat(goals.valueStream().map(goal -> goal.get("number").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> everyGoalHasItsTargetsNumbersFirstThenLetters() {
        return goals.valueStream()
                .map(goal -> DynamicTest.dynamicTest(
                        "goal " + goal.get("number"),
                        () -> assertThat(codes(goal))
                                .containsExactlyElementsOf(
                                        expectedCodes(goal.get("number").asInt()))));
    }

    @Test
    void countsTo169Targets() {
        assertThat(goals.valueStream()
                        .mapToInt(goal -> goal.get("targets").size())
                        .sum())
                .isEqualTo(169);
    }

    @Test
    void everyTargetHasItsOwnFewWordsInBothLanguages() {
        Set<String> seen = new HashSet<>();
        for (JsonNode goal : goals) {
            for (JsonNode target : goal.get("targets")) {
                for (String language : List.of("sv", "en")) {
                    String name = target.get("name").get(language).asString();
                    assertThat(name.split(" ")).as(name).hasSizeBetween(3, 10);
                    assertThat(seen.add(name)).as("twice: " + name).isTrue();
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> textCanBeReadOnTheGoalsColour() {
        return goals.valueStream()
                .map(goal -> DynamicTest.dynamicTest(
                        "goal " + goal.get("number"),
                        () -> assertThat(contrast(
                                        goal.get("color").asString(),
                                        goal.get("textColor").asString()))
                                .isGreaterThanOrEqualTo(4.5)));
    }

    @Test
    void contrastIsComputedAsWcagDoes() {
        assertThat(contrast("#000000", "#FFFFFF")).isEqualTo(21.0);
        assertThat(contrast("#777777", "#FFFFFF")).isBetween(4.47, 4.48);
    }

    private static List<String> codes(JsonNode goal) {
        return goal.get("targets")
                .valueStream()
                .map(target -> target.get("code").asString())
                .toList();
    }

    private static List<String> expectedCodes(int goal) {
        int[] count = COUNTS[goal - 1];
        List<String> codes = new ArrayList<>();
        for (int number = 1; number <= count[0]; number++) {
            codes.add(goal + "." + number);
        }
        for (char letter = 'a'; letter < 'a' + count[1]; letter++) {
            codes.add(goal + "." + letter);
        }
        return codes;
    }

    /** Contrast ratio of two colours, 1-21 (WCAG 2.1, "contrast ratio"). */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
