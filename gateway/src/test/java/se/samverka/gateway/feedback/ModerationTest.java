package se.samverka.gateway.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.feedback.Moderation.Answers;
import se.samverka.gateway.feedback.Moderation.Decision;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Assets;
import se.samverka.gateway.site.Html;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How what was said is dealt with, in numbers: counted from the events, shown in the API and to people. */
class ModerationTest {

    private static final Municipality KRISTINEHAMN = new Municipality("1781", "Kristinehamn");

    private final FeedbackView view = new FeedbackView();
    private final ModerationPages pages =
            view.pages(new Pages(DataSize.ofMegabytes(10), () -> true), new Html(new Assets(Frame.load())));
    private final TopicView topic = view.topic(pages);

    @Test
    void whereNobodySaidAnythingEveryNumberIsZero() {
        JsonNode json = json();
        assertThat(json.at("/municipality/name").asString()).isEqualTo("Kristinehamn");
        assertThat(json.get("decisions").toString())
                .isEqualTo("{\"PUBLISHED\":0,\"PUBLISHED_EDITED\":0,\"REJECTED\":0}");
        assertThat(json.get("reasons")).hasSize(RejectionReason.values().length).allMatch(count -> count.asInt() == 0);
        assertThat(json.at("/freshness/feedback").isNull()).isTrue();
        assertThat(html(Language.SV))
                .contains("<th scope=\"row\">den är reklam</th><td>0</td>")
                .doesNotContain("Senaste ändringen");
    }

    @Test
    void eachCaseCountsForWhatItIsNow() throws UnreadableRecord {
        topic.apply(FeedbackFixtures.vote("1781", 17, "a", 1, false));
        topic.apply(FeedbackFixtures.pending("1781", 17, "b", 1));
        topic.apply(FeedbackFixtures.rejected("1781", 3, "c", 2, "OFF_TOPIC"));
        topic.apply(status(FeedbackFixtures.rejected("1781", 3, "d", 2, "OFFENSIVE"), "APPEALED"));
        topic.apply(FeedbackFixtures.withdrawn("1781", 17, "e", 2));
        topic.apply(edited(answered(used(FeedbackFixtures.published("1781", 17, "f", 4, "Text", 1)), false)));
        topic.apply(FeedbackFixtures.published("1781", 17, "g", 1, "Text", 1));
        topic.apply(FeedbackFixtures.published("0180", 17, "h", 1, "Elsewhere", 1));

        Moderation now = view.feedbacks().moderation(KRISTINEHAMN);
        assertThat(now.decisions())
                .isEqualTo(Map.of(Decision.PUBLISHED, 1, Decision.PUBLISHED_EDITED, 1, Decision.REJECTED, 1));
        assertThat(now.reasons().get(RejectionReason.OFF_TOPIC)).isEqualTo(1);
        assertThat(now.reasons().values().stream().mapToInt(Integer::intValue).sum())
                .as("an appealed rejection is not in force")
                .isEqualTo(1);
        assertThat(List.of(now.waiting(), now.appealed(), now.withdrawn(), now.replied(), now.used(), now.decided()))
                .containsExactly(2, 1, 1, 1, 1, 3);
        assertThat(now.helped()).isEqualTo(new Answers(0, 1));
        assertThat(now.useful()).isEqualTo(new Answers(3, 1));
    }

    @Test
    void anErasedCaseIsInNoNumber() throws UnreadableRecord {
        topic.apply(answered(used(FeedbackFixtures.published("1781", 17, "a", 3, "Text", 1)), true));
        html(Language.SV);
        topic.apply(FeedbackFixtures.erased("1781", "a", 4));
        assertThat(view.feedbacks().moderation(KRISTINEHAMN).freshness().feedback())
                .isNotNull();
        assertThat(json().toString()).doesNotContain(":1");
        assertThat(html(Language.SV)).doesNotContain("<td>1</td>").contains("Senaste ändringen");
    }

    @Test
    void anyOrderAndAnyRepetitionCountsTheSame() throws UnreadableRecord {
        List<Incoming> records = new ArrayList<>(List.of(
                FeedbackFixtures.pending("1781", 17, "a", 1),
                FeedbackFixtures.rejected("1781", 17, "a", 2, "OTHER"),
                status(FeedbackFixtures.rejected("1781", 17, "a", 3, "OTHER"), "APPEALED"),
                FeedbackFixtures.published("1781", 17, "a", 4, "Text", 1),
                FeedbackFixtures.rejected("1781", 17, "b", 2, "DUPLICATE"),
                FeedbackFixtures.erased("1781", "b", 3)));
        records.addAll(List.copyOf(records));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(records, new Random(seed));
            FeedbackView other = new FeedbackView();
            TopicView its = other.topic();
            for (Incoming record : records) {
                its.apply(record);
            }
            Moderation counted = other.feedbacks().moderation(KRISTINEHAMN);
            assertThat(counted.decisions()).as("seed " + seed).containsEntry(Decision.PUBLISHED, 1);
            assertThat(counted.decided() + counted.waiting()).as("seed " + seed).isEqualTo(1);
        }
    }

    @Test
    void peopleReadItInTheirLanguage() throws UnreadableRecord {
        html(Language.EN);
        topic.apply(FeedbackFixtures.rejected("1781", 3, "c", 2, "ADVERTISING"));
        assertThat(html(Language.SV))
                .contains("<h1>Så hanteras synpunkter i Kristinehamn</h1>", "Inte publicerade</th><td>1</td>")
                .contains("den är reklam</th><td>1</td>", "/api/v1/municipalities/1781/moderation-statistics");
        assertThat(html(Language.EN)).contains("How comments are dealt with in Kristinehamn", "<td>1</td>");
    }

    private static Incoming status(Incoming event, String status) {
        return FeedbackFixtures.but(event, "status", '"' + status + '"');
    }

    private static Incoming edited(Incoming event) {
        return FeedbackFixtures.but(event, "edited", "true");
    }

    private static Incoming used(Incoming event) {
        return FeedbackFixtures.but(event, "uses", "[{\"kind\":\"ASSESSMENT\",\"ref\":\"17\"}]");
    }

    private static Incoming answered(Incoming event, boolean helped) {
        Incoming replied =
                FeedbackFixtures.but(event, "reply", "{\"text\":\"Svar\",\"repliedAt\":\"2026-11-24T08:00:00Z\"}");
        return FeedbackFixtures.but(replied, "replyHelped", Boolean.toString(helped));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(pages.json(KRISTINEHAMN).text());
    }

    private String html(Language language) {
        return pages.html(KRISTINEHAMN, language).text();
    }
}
