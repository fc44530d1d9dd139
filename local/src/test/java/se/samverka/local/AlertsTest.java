package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The alerts in {@code ops}: each tells somebody what to do, and rings when it is to. */
class AlertsTest {

    private static final Path ROOT = Queries.OPS.resolve("..");

    @Test
    void eachAlertSaysHowBadItIsHowMuchAndWhatToDo() {
        assertThat(Queries.alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            assertThat(alert.labels().get("severity")).as(alert.name()).isIn("critical", "warning");
            assertThat(alert.annotations()).as(alert.name()).containsKeys("summary", "description", "runbook_url");
            Path runbook = ROOT.resolve(alert.annotations().get("runbook_url"));
            assertThat(runbook).exists();
            assertThat(Queries.text(runbook)).as(runbook.toString()).contains(alert.name());
        });
    }

    @Test
    void eachDescriptionHasTheFigure() {
        Set<String> withoutFigure = new TreeSet<>();
        for (Queries.Alert alert : Queries.alerts()) {
            if (!alert.annotations().get("description").contains("$value")) {
                withoutFigure.add(alert.name());
            }
        }
        // What does not answer tells no figure.
        assertThat(withoutFigure).containsExactly("SamverkaInstanceDown", "SamverkaServiceDown");
    }

    @Test
    void eachAlertHasATest() {
        StringBuilder tests = new StringBuilder();
        Queries.files(Queries.OPS.resolve("prometheus/tests"), ".yml")
                .forEach(file -> tests.append(Queries.text(file)));
        assertThat(Queries.alerts())
                .allSatisfy(alert ->
                        assertThat(tests.toString()).contains("exp_labels: {alertname: " + alert.name() + ","));
    }

    @Test
    void theTestsOfTheRulesHold() throws Exception {
        boolean installed = PrometheusProcess.installed("promtool");
        if (!installed) {
            System.err.println("ALERTS ARE NOT TESTED: promtool is not installed (Debian: apt install prometheus)");
        }
        assumeTrue(installed, "promtool is not installed");
        List<String> command = new ArrayList<>(List.of("promtool", "test", "rules"));
        Queries.files(Queries.OPS.resolve("prometheus/tests"), ".yml").forEach(file -> command.add(file.toString()));
        Path said = Files.createTempFile("promtool", ".txt");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(said)).isZero();
    }
}
