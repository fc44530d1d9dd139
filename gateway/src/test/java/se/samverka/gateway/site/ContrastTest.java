package se.samverka.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import se.samverka.gateway.frame.Frame;

/** Text can be read on what it stands on: contrast at least 4.5 (WCAG 2.1, 1.4.3), in light and in dark. */
class ContrastTest {

    private static final Pattern SHORT = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");

    @ParameterizedTest
    @CsvSource({
        "ink,paper",
        "ink,tint",
        "soft,paper",
        "soft,tint",
        "link,paper",
        "link,tint",
        "women,paper",
        "men,paper",
        "positive,positive-tint",
        "neutral,neutral-tint",
        "negative,negative-tint",
        "none,none-tint"
    })
    void wordsOnTheirGround(String words, String ground) throws Exception {
        String css =
                new ClassPathResource("se/samverka/gateway/site/site.css").getContentAsString(StandardCharsets.UTF_8);
        int dark = css.indexOf("prefers-color-scheme: dark");
        Map<String, String> light = colors(css.substring(0, dark));
        Map<String, String> darkened = new HashMap<>(light);
        darkened.putAll(colors(css.substring(dark, css.indexOf("*, ::before"))));

        assertThat(darkened.get("paper")).isNotEqualTo(light.get("paper"));
        assertThat(contrast(light.get(words), light.get(ground))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(darkened.get(words), darkened.get(ground))).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void wordsOnTheGoalsColors() {
        assertThat(Frame.load().goals())
                .hasSize(17)
                .allSatisfy(goal -> assertThat(contrast(goal.textColor(), goal.color()))
                        .as("goal %d", goal.number())
                        .isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void theMeasureItself() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#777777", "#ffffff")).isLessThan(4.5);
    }

    private static Map<String, String> colors(String css) {
        Map<String, String> colors = new HashMap<>();
        Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});")
                .matcher(css)
                .results()
                .forEach(found -> colors.put(
                        found.group(1),
                        SHORT.matcher(found.group(2)).matches()
                                ? SHORT.matcher(found.group(2)).replaceAll("#$1$1$2$2$3$3")
                                : found.group(2)));
        return colors;
    }

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
