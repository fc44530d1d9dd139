package se.samverka.gateway.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What stands in a page's form, as a browser would send it. */
public final class FormFields {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern TEXT = Pattern.compile("<textarea\\b([^>]*)>([^<]*)</textarea>");
    private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"( selected)?");

    private FormFields() {}

    /** @param html with one form that begins with {@code class="letter"} */
    public static Map<String, List<String>> of(String html) {
        String form = html.substring(html.indexOf("class=\"letter\""));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        INPUT.matcher(form).results().map(MatchResult::group).forEach(input -> {
            if (!input.contains("type=\"checkbox\"") || input.contains(" checked")) {
                add(fields, attribute(input, "name"), attribute(input, "value"));
            }
        });
        TEXT.matcher(form).results().forEach(text -> add(fields, attribute(text.group(1), "name"), text.group(2)));
        SELECT.matcher(form).results().forEach(select -> {
            List<MatchResult> options =
                    OPTION.matcher(select.group(2)).results().toList();
            MatchResult chosen = options.stream()
                    .filter(option -> option.group(2) != null)
                    .findFirst()
                    .orElse(options.getFirst());
            add(fields, attribute(select.group(1), "name"), chosen.group(1));
        });
        return fields;
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, unused -> new ArrayList<>()).add(HtmlUtils.htmlUnescape(value));
    }

    private static String attribute(String tag, String name) {
        return Pattern.compile("\\s" + name + "=\"([^\"]*)\"")
                .matcher(tag)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
