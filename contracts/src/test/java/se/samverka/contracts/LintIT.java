package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The documents as the tools of others read them: the official AsyncAPI parser and a standard OpenAPI linter, from npm. Skipped, and it says so, where there is
 * no npm or no network to fetch them by; any other failure to fetch them is one. What is fetched stays in {@code target}.
 */
class LintIT {

    private static final Path FOLDER = Path.of("target/lint");
    private static final Path DOCUMENTS = Path.of("src/main/resources/samverka").toAbsolutePath();

    private static final int NOT_STARTED = -1;
    private static final int NOT_ENDED = -2;

    /** How npm names that there was no network. */
    private static final List<String> NETWORK =
            List.of("ENOTFOUND", "ECONNREFUSED", "ETIMEDOUT", "EAI_AGAIN", "ECONNRESET", "ERR_SOCKET_TIMEOUT");

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
        boolean skipped = fetched.code() == NOT_STARTED
                || (fetched.code() != 0 && NETWORK.stream().anyMatch(fetched.output()::contains));
        if (skipped) {
            System.err.println(
                    "\n*** SKIPPED: OpenAPI and AsyncAPI are not linted, npm could not fetch the tools ***\n");
        }
        assumeFalse(skipped, fetched.output());
        assertThat(fetched.code()).as(fetched.output()).isZero();
    }

    private static Outcome run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            return new Outcome(NOT_STARTED, e.toString());
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Outcome(
                    NOT_ENDED, "still at it: " + String.join(" ", command) + "\n" + Files.readString(output));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }

    private record Outcome(int code, String output) {}
}
