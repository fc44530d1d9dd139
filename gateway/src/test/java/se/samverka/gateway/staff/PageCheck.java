package se.samverka.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What every page must be for those who do not see it, or use no mouse (WCAG 2.1): held against its HTML. */
public final class PageCheck {

    private static final Pattern INPUT = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");

    private PageCheck() {}

    public static void isAccessible(String html) {
        List<String> ids = all(html, "\\sid=\"([^\"]+)\"");
        assertThat(ids).as("ids").doesNotHaveDuplicates();
        assertThat(all(html, "<h1[\\s>]()")).as("headings of the first order").hasSize(1);
        assertThat(ids).as("labels' inputs").containsAll(all(html, "\\sfor=\"([^\"]+)\""));
        assertThat(ids).as("links within the page").containsAll(all(html, "href=\"#([^\"]+)\""));
        for (String attribute : List.of("aria-describedby", "aria-labelledby")) {
            assertThat(ids)
                    .as(attribute)
                    .containsAll(all(html, attribute + "=\"([^\"]+)\"").stream()
                            .flatMap(some -> Arrays.stream(some.split(" ")))
                            .toList());
        }
        assertThat(INPUT.matcher(html).results().map(input -> input.group()))
                .as("inputs without a label")
                .allMatch(input -> input.contains("type=\"hidden\"") || isLabelled(input, html));
        assertThat(html).doesNotContain("<script", " style=", " onclick=");
    }

    private static boolean isLabelled(String input, String html) {
        List<String> id = all(input, "\\sid=\"([^\"]+)\"");
        return id.isEmpty()
                ? html.contains("<label class=\"choice\">" + input)
                : html.contains("for=\"" + id.getFirst() + "\"");
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
