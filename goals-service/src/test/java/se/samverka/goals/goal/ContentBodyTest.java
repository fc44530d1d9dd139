package se.samverka.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.goals.goal.GoalBodyTest.refused;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.kit.problem.Problem;

class ContentBodyTest {

    private static final String SECTION = "{'heading':{'sv':'Om'},'body':{'sv':'%s'}}";

    @Test
    void nothingIsAnEmptyPage() {
        assertThat(content("")).isEqualTo(Content.NONE);
        assertThat(content("'title':null,'sections':null,'links':null,'projectsIncomplete':null"))
                .isEqualTo(Content.NONE);
    }

    @Test
    void markdownIsKeptAsItIsSent() {
        String markdown = "# Rubrik  \\n<script>alert(1)</script>\\n\\n* ett\\n";
        assertThat(content("'sections':[" + SECTION.formatted(markdown) + "]")
                        .sections()
                        .getFirst()
                        .body()
                        .sv())
                .isEqualTo("# Rubrik  \n<script>alert(1)</script>\n\n* ett\n");
    }

    @Test
    void holdsTwentyFullSections() {
        assertThat(content(sections(20, "x".repeat(20_000))).sections()).hasSize(20);
    }

    @Test
    void holdsNoMoreThanTwentySections() {
        assertThat(refused(() -> content(sections(21, "x")))).containsExactly("/sections");
    }

    @Test
    void aBodyHasAtMost20000Characters() {
        assertThat(refused(() -> content(sections(1, "x".repeat(20_001))))).containsExactly("/sections/0/body/sv");
    }

    @Test
    void isAtMost400KilobytesInAll() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> content(sections(20, "å".repeat(10_300))))
                .extracting(Problem::status)
                .isEqualTo(413);
    }

    @Test
    void isMeasuredBeforeItIsLookedInto() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> content(sections(30, "x".repeat(20_000))))
                .extracting(Problem::status)
                .isEqualTo(413);
    }

    @Test
    void holdsFiftyLinksAndNoMore() {
        String link = "{'title':{'sv':'Mer'},'url':'https://example.org/'}";
        assertThat(content("'links':[" + String.join(",", Collections.nCopies(50, link)) + "]")
                        .links())
                .hasSize(50);
        assertThat(refused(() -> content("'links':[" + String.join(",", Collections.nCopies(51, link)) + "]")))
                .containsExactly("/links");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.kristinehamn.se/a/b?c=d#e",
                "http://example.org",
                "HTTPS://EXAMPLE.ORG/",
                "https://www.malmö.se/hållbarhet"
            })
    void aLinkLeadsToTheWeb(String url) {
        assertThat(link(url).links().getFirst().url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT://x/%0aalert(1)",
                "data:text/html,x",
                "ftp://example.org/",
                "//example.org/",
                "/kommuner",
                "https:",
                "https://",
                "https:example.org",
                "https://someone@example.org/",
                "https://exa mple.org/",
                "https://example.org/<script>",
                "mailto:a@example.org",
                "hej"
            })
    void aLinkLeadsNowhereElse(String url) {
        assertThat(refused(() -> link(url))).containsExactly("/links/0/url");
    }

    @Test
    void everyBadFieldIsNamed() {
        assertThat(refused(() -> content("'title':{'en':'x'},'sections':[null,{'heading':{'sv':''}}],'links':[{}]")))
                .containsExactlyInAnyOrder(
                        "/title/sv",
                        "/sections/0",
                        "/sections/1/heading/sv",
                        "/sections/1/body",
                        "/links/0/title",
                        "/links/0/url");
    }

    private static Content link(String url) {
        return content("'links':[{'title':{'sv':'Mer'},'url':'" + url + "'}]");
    }

    private static String sections(int count, String body) {
        List<String> sections = Collections.nCopies(count, SECTION.formatted(body));
        return "'sections':[" + String.join(",", sections) + "]";
    }

    private static Content content(String properties) {
        return GoalBodyTest.body(ContentBody.class, properties).content();
    }
}
