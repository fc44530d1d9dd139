package se.samverka.gateway.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\n>alert(1)</script\n>",
                "<img src=x onerror=alert(1)>",
                "<img/src=x/onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<math><mtext><style><img src onerror=alert(1)></style></mtext></math>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=javascript:alert(1)>",
                "<embed src=javascript:alert(1)>",
                "<body onload=alert(1)>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href='jav&#x09;ascript:alert(1)'>x</a>",
                "<form action=javascript:alert(1)><input type=submit>",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<video><source onerror=alert(1)></video>",
                "<meta http-equiv=refresh content='0;url=//evil.example'>",
                "<base href=//evil.example/>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<style>*{background:url(//evil.example)}</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--><script>alert(1)</script-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?><script>alert(1)</script>",
                "</p></div></main><script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](&#x6A;&#x61;vascript&#58;alert(1))",
                "[x](%6aavascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](file:///etc/passwd)",
                "[x](//evil.example/)",
                "[x](/\\evil.example/)",
                "[x](https://a.example/\" onmouseover=\"alert(1))",
                "[x](<https://a.example/\" onmouseover=\"alert(1)>)",
                "[x](https://a.example 'title\" onmouseover=\"alert(1)')",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x]: <java script:alert(1)>\n\n[x]",
                "<javascript:alert(1)>",
                "<https://a.example/\"onmouseover=\"alert(1)>",
                "![x](javascript:alert(1))",
                "![x](https://evil.example/pixel.gif)",
                "![\"onerror=\"alert(1)](x)",
                "![x](x 'y\" onerror=\"alert(1)')",
                "`<script>alert(1)</script>`",
                "```\n<script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\ncode\n```",
                "    <script>alert(1)</script>",
                "# <img src=x onerror=alert(1)>",
                "> <script>alert(1)</script>",
                "- <svg/onload=alert(1)>",
                "*<b onclick=alert(1)>x</b>*",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "\u003cscript\u003ealert(1)\u003c/script\u003e",
                "<script\u0000>alert(1)</script>",
                "<scr\u0000ipt>alert(1)</script>",
                "{{constructor.constructor('alert(1)')()}}<b>",
                "${7*7}<%= 7*7 %><b onclick=x>",
                "<a href=\"https://a.example\" target=\"_blank\" onclick=\"x()\">x</a>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
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
