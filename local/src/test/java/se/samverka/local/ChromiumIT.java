package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser is asked to find, it finds: else no page would ever be at fault. */
class ChromiumIT {

    private static final String BAD = """
            <!DOCTYPE html><html><head><title>x</title><style>
            p { color: #999; background: #fff; width: 900px }
            @media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }
            </style><script>console.error('broken')</script></head>
            <body><main><h1>x</h1><img src="data:,"><p>Pale words</p><input name="lonely"></main></body></html>
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsWrongWithAPageIsFound() throws Exception {
        Path page = Files.writeString(folder.resolve("bad.html"), BAD);
        try (Chromium chromium = new Chromium()) {
            chromium.driver().get(page.toUri().toString());
            assertThat(chromium.complaints()).anyMatch(complaint -> complaint.contains("broken"));
            assertThat(chromium.barriers())
                    .anyMatch(barrier -> barrier.startsWith("image-alt"))
                    .anyMatch(barrier -> barrier.startsWith("color-contrast"))
                    .anyMatch(barrier -> barrier.startsWith("label"))
                    .anyMatch(barrier -> barrier.startsWith("html-has-lang"));
            assertThat(chromium.darkBarriers()).anyMatch(barrier -> barrier.startsWith("color-contrast"));
            assertThat(chromium.overflow(320)).isPositive();
            assertThat(chromium.overflow(1280)).isZero();
        }
    }
}
