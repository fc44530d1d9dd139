package se.samverka.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of Prometheus by the alerts and dashboards in {@code ops}. */
final class Queries {

    static final Path OPS = Path.of("..", "ops");

    /** Whatever stands in a query beside the names of metrics: strings, labels, ranges, offsets. */
    private static final List<String> NO_NAMES = List.of(
            "#.*",
            "\"[^\"]*\"",
            "\\{[^}]*}",
            "\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)",
            "\\[[^]]*]",
            "\\boffset\\s+\\w+");

    /** A word that is no part of a number and no function. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");

    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");

    private Queries() {}

    /** @param where the panel it is of */
    record Query(String where, String expression) {

        /** As Grafana would send it, for all services. */
        String expanded() {
            return expression.replace("$__rate_interval", "1m").replace("$service", ".*");
        }

        Set<String> metrics() {
            return names(expression);
        }
    }

    /** One alert: {@code alert, expr, for, labels, annotations} of Prometheus. */
    record Alert(String name, String expression, Map<String, String> labels, Map<String, String> annotations) {

        Set<String> metrics() {
            return names(expression);
        }
    }

    private static Set<String> names(String expression) {
        String rest = expression;
        for (String pattern : NO_NAMES) {
            rest = rest.replaceAll(pattern, " ");
        }
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(rest);
        while (name.find()) {
            names.add(name.group());
        }
        names.removeAll(OPERATORS);
        return names;
    }

    static List<Query> ofDashboards() {
        List<Query> queries = new ArrayList<>();
        for (Path file : files(OPS.resolve("grafana/dashboards"), ".json")) {
            JsonNode board = JsonMapper.shared().readTree(file.toFile());
            for (JsonNode panel : board.get("panels")) {
                String where = file.getFileName() + ": " + panel.get("title").asString();
                for (JsonNode target : panel.path("targets")) {
                    queries.add(new Query(where, target.get("expr").asString()));
                }
            }
        }
        return queries;
    }

    @SuppressWarnings("unchecked")
    static List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        for (Path file : files(OPS.resolve("prometheus/rules"), ".yml")) {
            Map<String, List<Map<String, Object>>> content = new Yaml().load(text(file));
            for (Map<String, Object> group : content.get("groups")) {
                for (Map<String, Object> rule : (List<Map<String, Object>>) group.get("rules")) {
                    alerts.add(new Alert(
                            (String) rule.get("alert"),
                            (String) rule.get("expr"),
                            (Map<String, String>) rule.get("labels"),
                            (Map<String, String>) rule.get("annotations")));
                }
            }
        }
        return alerts;
    }

    static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
