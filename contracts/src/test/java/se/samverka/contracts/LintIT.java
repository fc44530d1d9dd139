package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The documents as the tools of others read them: the official AsyncAPI parser and a standard OpenAPI linter, from npm. Skipped, and it says so, where there is
 * no npm or it cannot fetch them; what is fetched stays in {@code target}.
 */
class LintIT {

    private static final Path FOLDER = Path.of("target/lint");
    private static final Path DOCUMENTS = Path.of("src/main/resources/samverka").toAbsolutePath();

    @Test
    void neitherFindsAnErrorOrAWarning() throws Exception {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "lint.js")) {
            Files.copy(Path.of("lint", file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            orSkip(run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        }
        Outcome lint = run("node", "lint.js", DOCUMENTS.toString());
        assertThat(lint.output()).contains("asyncapi.json: 5 channels, 38 messages", "openapi.json: ");
        assertThat(lint.code()).as(lint.output()).isZero();
    }

    private static void orSkip(Outcome fetched) {
        if (fetched.code() != 0) {
            System.err.println(
                    "\n*** SKIPPED: OpenAPI and AsyncAPI are not linted, npm could not fetch the tools ***\n");
        }
        assumeTrue(fetched.code() == 0, fetched.output());
    }

    private static Outcome run(String... command) throws InterruptedException {
        try {
            Path output = Files.createTempFile(FOLDER, "output", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "still at it: " + String.join(" ", command));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            return new Outcome(-1, e.toString());
        }
    }

    private record Outcome(int code, String output) {}
}
