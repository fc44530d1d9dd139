package se.samverka.gateway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.gateway.Attacks;

/**
 * The attacked pages in a real browser, without the policy that would protect them besides: no script of theirs runs,
 * whatever is touched. {@code CHROMIUM} says where it is.
 */
class AttackIT {

    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));

    /** Touches everything as a reader might, and then writes down what came of it. */
    private static final String PROBE = """
            <script>
            setTimeout(() => {
              for (const one of document.querySelectorAll('*')) {
                for (const event of ['mouseover', 'focus', 'toggle', 'start']) one.dispatchEvent(new Event(event));
                if ((one.protocol || '').startsWith('javascript')) one.click();
              }
              setTimeout(() => document.documentElement.setAttribute('data-hit', String(window.__hit)), 500);
            }, 500);
            </script>
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void hasABrowser() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("SKIPPED: no browser at " + CHROMIUM + ", so the attacked pages were not opened in one. "
                    + "Install Chromium, or say in CHROMIUM where it is.");
            Assumptions.abort("no browser");
        }
    }

    @Test
    void noScriptOfTheirsRuns() throws Exception {
        List<String> pages = AttackedPages.of(Attacks.all());
        for (int i = 0; i < pages.size(); i++) {
            assertThat(opened(pages.get(i))).as("page " + i).contains("data-hit=\"undefined\"");
        }
    }

    @Test
    void oneThatIsPlantedRuns() throws Exception {
        String page = AttackedPages.of(List.of("x")).getFirst();
        for (String planted : List.of(
                "<img src=x onerror=window.__hit=1>",
                "<a href='javascript:void(window.__hit=1)'>x</a>",
                "<p onmouseover=window.__hit=1>x</p>")) {
            assertThat(opened(page.replace("</main>", planted + "</main>")))
                    .as(planted)
                    .contains("data-hit=\"1\"");
        }
    }

    private static String opened(String page) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("page.html"), page.replace("</body>", PROBE + "</body>"));
        Process browser = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream dom = browser.getInputStream()) {
            String seen = new String(dom.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return seen.substring(0, Math.min(500, seen.length()));
        } finally {
            browser.destroyForcibly();
        }
    }
}
