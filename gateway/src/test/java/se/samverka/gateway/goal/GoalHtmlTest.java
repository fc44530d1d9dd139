package se.samverka.gateway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.json.JsonMapper;

/** The goal page as people get it. */
class GoalHtmlTest {

    private static final Municipality KRISTINEHAMN = new Municipality("1781", "Kristinehamn");

    private final GoalView view = new GoalView();

    @Test
    void aGoalNobodyAssessedSaysSo() {
        assertThat(html(Language.SV)).contains("Inte bedömt", "Kommunen har inte bedömt det här målet än.");
        assertThat(html(Language.EN)).contains("Not assessed", "The municipality has not assessed this goal yet.");
    }

    @Test
    void anAssessmentSaysHowWhyAndWhatIsNotStated() throws UnreadableRecord {
        view.apply(GoalFixtures.assessed("1781", 17, 1, "NEUTRAL"));

        assertThat(html(Language.SV))
                .contains("Neutral", "Därför att 1.", "<dt>Bedömt den</dt><dd>Ej angivet</dd>")
                .contains("<dt>Bedömningens säkerhet</dt><dd>Ej angivet</dd>");
    }

    @Test
    void whatResidentsSaidStandsBesideTheAssessmentThatRestsOnIt() throws UnreadableRecord {
        Incoming said = FeedbackFixtures.but(
                FeedbackFixtures.published("1781", 3, "f", 2, "Bussen går inte", 1),
                "uses",
                "[{\"kind\":\"ASSESSMENT\",\"ref\":\"17\"}]");
        view.apply(said);
        assertThat(html(Language.SV)).as("of no assessment").doesNotContain("Bussen går inte");

        view.apply(GoalFixtures.assessed("1781", 17, 1, "NEUTRAL"));
        assertThat(html(Language.SV))
                .containsSubsequence("Därför att 1.", "Synpunkter som påverkat bedömningen", "Bussen går inte");
        assertThat(html(Language.EN)).contains("Comments that influenced the assessment", "lang=\"sv\">Bussen");
        view.apply(FeedbackFixtures.erased("1781", "f", 3));
        assertThat(html(Language.SV)).doesNotContain("Bussen går inte", "Synpunkter som påverkat");
    }

    @Test
    void swedishOnAnEnglishPageIsMarkedAndTold() throws UnreadableRecord {
        view.apply(GoalFixtures.content("1781", 17, 1, "Bara svenska."));

        assertThat(html(Language.EN))
                .contains("<html lang=\"en\">", "<div class=\"prose\" lang=\"sv\"><p>Bara svenska.</p></div>")
                .contains("Some of the municipality's texts are in Swedish only.")
                .contains("<h2>What it is about</h2>", "<h1 lang=\"sv\">Vår egen titel</h1>");
        assertThat(html(Language.SV)).doesNotContain("lang=\"sv\"><p>", "bara på svenska");
    }

    @Test
    void aChangeMakesANewPageInBothLanguages() throws UnreadableRecord {
        html(Language.SV);
        html(Language.EN);
        view.apply(GoalFixtures.assessed("1781", 17, 1, "POSITIVE"));

        assertThat(html(Language.SV)).contains("Positiv");
        assertThat(html(Language.EN)).contains("Positive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "\" onmouseover=\"alert(1)",
                "</title><script>alert(1)</script>",
                "javascript:alert(1)",
                "${7*7} @if(true) #{x}",
                "<!--",
                "&lt;script&gt;",
                "\u0000<svg/onload=alert(1)>"
            })
    void hostileTextStaysTextWhereverItStands(String hostile) throws UnreadableRecord {
        String text = JsonMapper.shared().writeValueAsString(hostile);
        view.apply(GoalFixtures.event("se.samverka.goal.assessed.v1", "1781", 17, 1, """
                "assessment":{"status":"NEUTRAL","rationale":{"sv":%1$s,"en":%1$s},"basis":"JUDGEMENT",
                "confidence":"LOW","assessedOn":"2026-01-01","recordedAt":"2026-11-23T08:05:00Z",
                "evidence":[{"kind":"PROJECT","ref":%1$s},{"kind":"GAP","ref":%1$s}],"stale":true},
                "title":{"sv":%1$s,"en":%1$s},"sections":[{"heading":{"sv":%1$s,"en":null},"body":{"sv":%1$s,"en":null}}],
                "links":[{"title":{"sv":%1$s,"en":null},"url":"https://x.example/"}],
                "gaps":[{"id":%1$s,"scope":"UN","reason":{"sv":%1$s,"en":null},"owner":%1$s,"nextCheck":null,
                "targets":[%1$s],"registeredAt":"2026-11-23T08:00:00Z"}]""".formatted(text)));

        for (Language language : Language.values()) {
            String html = html(language);
            assertThat(html).doesNotContain("<script", "<svg/", "<!--");
            assertThat(tags(html)).noneMatch(tag -> withoutValues(tag).matches("(?si).*\\son[a-z]+\\s*=.*"));
            assertThat(html).doesNotContain("href=\"javascript:");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageNeedsNothingThatItsPolicyForbids(Language language) throws UnreadableRecord {
        view.apply(GoalFixtures.content("1781", 17, 1, "Text"));
        String html = html(language);

        assertThat(tags(html)).noneMatch(tag -> tag.contains(" style=") || tag.startsWith("<style"));
        assertThat(Pattern.compile("(src|href)=\"(https?:)?//").matcher(html).results())
                .extracting(MatchResult::start)
                .as("addresses elsewhere")
                .hasSize(1);
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("content");
        assertThat(Pattern.compile("<h1").matcher(html).results()).hasSize(1);
        assertThat(html).contains("<title>", "<main id=\"content\"", "class=\"skip\" href=\"#content\"");
    }

    private String html(Language language) {
        return view.html(KRISTINEHAMN, language);
    }

    private static String withoutValues(String tag) {
        return tag.replaceAll("\"[^\"]*\"", "");
    }

    private static List<String> tags(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void projectsAndVoicesStandOnThePageAndDropIt() throws UnreadableRecord {
        assertThat(html(Language.SV)).contains("Inget projekt i registret nämner målet.", "Var sidan till hjälp?");
        view.apply(ProjectFixtures.registered("1781", "p-1", 1, "ONGOING", "17"));
        view.apply(FeedbackFixtures.published("1781", 17, "f-1", 1, "<b>Bra</b> sida", 1));

        assertThat(html(Language.SV))
                .contains("1 insats i registret", "<a href=\"/kommuner/1781/projekt/p-1\">Projekt p-1</a>", "Pågår")
                .contains("&lt;b&gt;Bra&lt;/b&gt; sida", "1 har svarat ja och 0 nej.")
                .contains("action=\"/kommuner/1781/mal/17/synpunkter\"");
        assertThat(html(Language.EN)).contains("Ongoing", "action=\"/en/municipalities/1781/goals/17/feedback\"");
    }
}
