package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.feedback.cases.CaseFixtures.ASSESSMENT;
import static se.samverka.feedback.cases.CaseFixtures.COMMENT;
import static se.samverka.feedback.cases.CaseFixtures.KEY;
import static se.samverka.feedback.cases.CaseFixtures.NOW;
import static se.samverka.feedback.cases.CaseFixtures.appealed;
import static se.samverka.feedback.cases.CaseFixtures.counted;
import static se.samverka.feedback.cases.CaseFixtures.pending;
import static se.samverka.feedback.cases.CaseFixtures.publish;
import static se.samverka.feedback.cases.CaseFixtures.published;
import static se.samverka.feedback.cases.CaseFixtures.rejected;
import static se.samverka.feedback.cases.CaseFixtures.replied;
import static se.samverka.feedback.cases.CaseFixtures.ruled;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.feedback.cases.PublicCase.PublicReply;
import se.samverka.feedback.cases.Ruling.Reason;
import tools.jackson.databind.json.JsonMapper;

class PublicCaseTest {

    private static final String REPLY = "Tack, vi ser över tidtabellen.";

    @Test
    void whatWasReceivedIsNeverPublicUndecided() {
        PublicCase shown = shown(pending());
        assertThat(shown.commented()).isTrue();
        assertThat(shown.publishedText()).isNull();
        assertThat(shown.publishedAt()).isNull();
        assertThat(shown.decidedAt()).isNull();
        assertThat(shown.useful()).isTrue();
        assertThat(shown(counted()).commented()).isFalse();
    }

    @Test
    void nameAndAddressNeverAre() {
        for (Map.Entry<String, Case> one : CaseFixtures.everyStatus().entrySet()) {
            assertThat(JsonMapper.shared().writeValueAsString(shown(one.getValue())))
                    .as(one.getKey())
                    .doesNotContain(COMMENT.name(), COMMENT.email(), "grannkommunen", "Läs igen");
        }
    }

    @Test
    void anEditedCommentIsPublicAsEdited() {
        PublicCase shown = shown(ruled(pending(), publish("Bussen går sällan.")));
        assertThat(shown.publishedText()).isEqualTo("Bussen går sällan.");
        assertThat(shown.publishedAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(shown.edited()).isTrue();
        assertThat(shown.reason()).isNull();
    }

    @Test
    void aReplyIsPublicWithItsCommentOnly() {
        assertThat(shown(replied(pending())).reply()).isNull();
        assertThat(shown(replied(rejected())).reply()).isNull();
        assertThat(shown(replied(published())).reply()).isEqualTo(new PublicReply(REPLY, NOW.plusSeconds(90)));
        assertThat(shown(ruled(replied(pending()), publish())).reply())
                .isEqualTo(new PublicReply(REPLY, NOW.plusSeconds(90)));
    }

    @Test
    void theReasonStandsWhileARejectionIsAppealed() {
        assertThat(shown(rejected()).reason()).isEqualTo(Reason.OFF_TOPIC);
        assertThat(shown(appealed()).reason()).isEqualTo(Reason.OFF_TOPIC);
        assertThat(shown(ruled(appealed(), publish())).reason()).isNull();
    }

    @Test
    void whatIsWithdrawnCountsNoLonger() {
        Case rated =
                replied(published()).use(ASSESSMENT).after().rateReply(true).after();
        assertThat(shown(rated).replyHelped()).isTrue();
        PublicCase shown = shown(rated.withdraw(NOW.plusSeconds(200)).after());
        assertThat(shown.useful()).isNull();
        assertThat(shown.publishedText()).isNull();
        assertThat(shown.publishedAt()).isNull();
        assertThat(shown.edited()).isFalse();
        assertThat(shown.reply()).isNull();
        assertThat(shown.replyHelped()).isNull();
        assertThat(shown.uses()).as("what rests on it still does").containsExactly(ASSESSMENT);
    }

    private static PublicCase shown(Case now) {
        return PublicCase.of(KEY, 7, now);
    }
}
