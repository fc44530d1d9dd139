package se.samverka.gateway.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    /**
     * The only tags that may come out, to the letter; everything else between angle brackets is a hole. The
     * empty comment keeps double braces apart.
     */
    private static final Pattern ALLOWED_TAG = Pattern.compile(
            "</?(p|em|strong|code|pre|blockquote|ul|ol|li|h[3-6]|a)>|<(br|hr) />|<!-- -->|<ol start=\"\\d{1,9}\">"
                    + "|<a href=\"(https?://|mailto:)[^\"<>\\s]*\" rel=\"noopener\">");

    private static final Pattern ANY_TAG = Pattern.compile("<[^>]*>?");

    @ParameterizedTest
    @MethodSource("se.samverka.gateway.Attacks#all")
    void nothingHarmfulComesOut(String markdown) {
        String html = Markdown.toHtml(markdown).html();

        Matcher tags = ANY_TAG.matcher(html);
        while (tags.find()) {
            assertThat(tags.group()).as("of %s in %s", markdown, html).matches(ALLOWED_TAG);
        }
    }

    @Test
    void theUsualFormattingWorks() {
        assertThat(Markdown.toHtml(
                                "# Rubrik\n\nEn *viktig* **sak** med `kod`.\n\n1. ett\n2. två\n\n> citat\n\n- a\n- b")
                        .html())
                .isEqualToIgnoringNewLines("""
                        <h3>Rubrik</h3>
                        <p>En <em>viktig</em> <strong>sak</strong> med <code>kod</code>.</p>
                        <ol><li>ett</li><li>två</li></ol>
                        <blockquote><p>citat</p></blockquote>
                        <ul><li>a</li><li>b</li></ul>""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=1", "http://example.org/", "mailto:kommun@example.org"})
    void linksToTheWebAndToMailStay(String address) {
        assertThat(Markdown.toHtml("[Läs](" + address + ")").html())
                .startsWith("<p><a href=\"")
                .contains("rel=\"noopener\">Läs</a>");
    }

    @Test
    void headingsBeginBelowThoseOfThePage() {
        assertThat(Markdown.toHtml("# a\n\n## b\n\n###### c").html())
                .contains("<h3>a</h3>", "<h4>b</h4>", "<h6>c</h6>");
    }

    @Test
    void asTextALinkIsItsWords() {
        assertThat(Markdown.toText("Se [*planen* här](https://example.org \"t\") och ![bild](a.png), **nu**."))
                .isEqualTo("Se planen här och bild, nu.");
        assertThat(Markdown.toText("- [a](https://example.org)\n- <https://example.org/b>"))
                .doesNotContain("\"", "(")
                .contains("a", "https://example.org/b");
    }

    @Test
    void picturesAreLeftOut() {
        assertThat(Markdown.toHtml("Före ![bild](https://example.org/a.png) efter")
                        .html())
                .isEqualTo("<p>Före  efter</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "[a](", "`", "<", "(((", "_", "**", "1. ", "&amp;", "\\"})
    void whatIsNestedBeyondUseNeitherFailsNorTakesLong(String piece) {
        String deep = piece.repeat(20_000 / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Markdown.toHtml(deep).html()).isNotNull());
    }
}
