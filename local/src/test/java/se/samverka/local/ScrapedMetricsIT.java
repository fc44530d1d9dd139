package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What alerts and dashboards ask for is told by the running suite. Late among the journeys, so that it sees what they left. */
@ExtendWith(RunningSuite.Extension.class)
@Order(Integer.MAX_VALUE - 1)
class ScrapedMetricsIT {

    /** Names that a suite in which all is well does not tell, and why. */
    private static final Map<String, String> NOT_YET = Map.of(
            "up", "Prometheus' own",
            "samverka_dead_letters_total", "counted from the first letter on",
            "samverka_imports_rows_total", "counted from the first file on",
            "samverka_feedback_decisions_total", "counted from the first decision on");

    /** Alerts that look for what is not there: they return nothing as long as it is. */
    private static final Set<String> OF_ABSENCE =
            Set.of("SamverkaServiceDown", "SamverkaAnswersFail", "SamverkaFault", "SamverkaDeadLetters");

    private static final Pattern SAMPLE = Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A municipality's code in a path or alone, a random id, the token of a case. */
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("(^|/)\\d{4}(/|$)|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{32}|\\d{4}-[A-Za-z0-9_-]{20,}");

    private static final Pattern THRESHOLD = Pattern.compile("\\s(>|<|==)\\s*[\\d.]+\\s*$");

    private final RunningSuite suite;

    ScrapedMetricsIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void everyNameInAlertsAndDashboardsIsTold() throws Exception {
        Set<String> told = new HashSet<>(NOT_YET.keySet());
        for (String scrape : scrapes()) {
            SAMPLE.matcher(scrape).results().forEach(sample -> told.add(sample.group(1)));
        }
        Map<String, String> unknown = new TreeMap<>();
        Queries.ofDashboards().forEach(query -> query.metrics().forEach(name -> unknown.put(name, query.where())));
        Queries.alerts().forEach(alert -> alert.metrics().forEach(name -> unknown.put(name, alert.name())));
        assertThat(unknown).hasSizeGreaterThan(20);
        unknown.keySet().removeAll(told);
        assertThat(unknown).isEmpty();
    }

    @Test
    void noLabelTellsOneOfMany() throws Exception {
        Set<String> labels = new TreeSet<>();
        Map<String, Set<String>> routes = new TreeMap<>();
        for (String scrape : scrapes()) {
            Matcher sample = SAMPLE.matcher(scrape);
            while (sample.find()) {
                Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
                while (label.find()) {
                    labels.add(label.group(1) + "=" + label.group(2));
                    if (label.group(1).equals("uri")) {
                        routes.computeIfAbsent(sample.group(1), any -> new TreeSet<>())
                                .add(label.group(2));
                    }
                }
            }
        }
        assertThat(labels)
                .hasSizeGreaterThan(50)
                .noneMatch(label -> ONE_OF_MANY
                        .matcher(label.substring(label.indexOf('=') + 1))
                        .find());
        assertThat(routes)
                .isNotEmpty()
                .allSatisfy((metric, uris) -> assertThat(uris).hasSizeLessThan(250));
    }

    /** Requests whose paths are all different, to what is there and what is not. */
    @BeforeEach
    void visitMany() throws Exception {
        String token = suite.client.token();
        for (int i = 0; i < 50; i++) {
            suite.client.get(Client.goal("1781", 1 + i % 17) + "?page=" + i);
            suite.client.get("/kommuner/" + (1000 + i) + "/mal/" + i);
            suite.client.get("/nothing-" + i + "/at/" + i);
            suite.client.get("/api/v1/feedback-cases/1781-" + "abcdefghij".repeat(3) + i);
            suite.client.put(Client.goal("0" + (800 + i), 99) + "/assessment", token, 0, "{}");
        }
    }

    @Test
    void prometheusAnswersEveryQueryAndNoAlertRings(@TempDir Path folder) throws Exception {
        boolean installed = PrometheusProcess.installed("prometheus");
        if (!installed) {
            System.err.println("QUERIES ARE NOT TRIED: prometheus is not installed (Debian: apt install prometheus)");
        }
        assumeTrue(installed, "prometheus is not installed");
        try (PrometheusProcess prometheus = new PrometheusProcess(suite.settings(), folder)) {
            await().atMost(Duration.ofMinutes(1)).until(prometheus::watching);
            visitMany();
            for (Queries.Query query : Queries.ofDashboards()) {
                await(query.where() + ": " + query.expanded())
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> !prometheus.query(query.expanded()).isEmpty());
            }
            for (Queries.Alert alert : Queries.alerts()) {
                String figure = THRESHOLD.matcher(alert.expression().strip()).replaceFirst("");
                if (!OF_ABSENCE.contains(alert.name())) {
                    assertThat(prometheus.query(figure))
                            .as(alert.name() + ": " + figure)
                            .isNotEmpty();
                }
            }
            assertThat(prometheus.rules())
                    .hasSameSizeAs(Queries.alerts())
                    .allSatisfy(rule -> assertThat(rule.path("health").asString() + " "
                                    + rule.path("state").asString())
                            .as(rule.toString())
                            .isIn("ok inactive", "ok pending"));
        }
    }

    private String metrics(String port) throws Exception {
        return suite.client.metrics(suite.settings().port(port));
    }

    private List<String> scrapes() throws Exception {
        return List.of(
                metrics(LocalSettings.GATEWAY_MANAGEMENT),
                metrics(LocalSettings.GOALS_MANAGEMENT),
                metrics(LocalSettings.PROJECTS_MANAGEMENT),
                metrics(LocalSettings.FEEDBACK_MANAGEMENT));
    }
}
