package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.feedback.cases.CaseFixtures.ASSESSMENT;
import static se.samverka.feedback.cases.CaseFixtures.COMMENT;
import static se.samverka.feedback.cases.CaseFixtures.GOAL_17;
import static se.samverka.feedback.cases.CaseFixtures.NOW;
import static se.samverka.feedback.cases.CaseFixtures.appealed;
import static se.samverka.feedback.cases.CaseFixtures.counted;
import static se.samverka.feedback.cases.CaseFixtures.opinion;
import static se.samverka.feedback.cases.CaseFixtures.pending;
import static se.samverka.feedback.cases.CaseFixtures.publish;
import static se.samverka.feedback.cases.CaseFixtures.published;
import static se.samverka.feedback.cases.CaseFixtures.reject;
import static se.samverka.feedback.cases.CaseFixtures.rejected;
import static se.samverka.feedback.cases.CaseFixtures.replied;
import static se.samverka.feedback.cases.CaseFixtures.ruled;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.feedback.cases.Case.Decided;
import se.samverka.feedback.cases.Case.Publication;
import se.samverka.feedback.cases.Case.Reply;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Course.Appeal;
import se.samverka.feedback.cases.Course.Status;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

class CaseTest {

    private static final Instant LATER = NOW.plusSeconds(3600);
    private final CaseStore store = new CaseStore();

    @Test
    void aVoteCountsAtOnceAndACommentWaits() {
        assertThat(Case.receive(GOAL_17, opinion(false, null), NOW).event())
                .isEqualTo(new CaseEvent.Received(Status.COUNTED));
        assertThat(Case.receive(GOAL_17, opinion(null, COMMENT), NOW).event())
                .isEqualTo(new CaseEvent.Received(Status.PENDING));
        assertThat(store.marks(counted())).isEqualTo(Map.of("vote", NOW));
        assertThat(store.marks(pending())).isEqualTo(Map.of("queue", NOW, "queue-comment", NOW, "address", NOW));
    }

    @Test
    void aCommentThatComesAfterTheVoteWaitsFromThenOn() {
        Case now = counted().comment(COMMENT, LATER).after();
        assertThat(now.opinion()).isEqualTo(opinion(true, COMMENT));
        assertThat(now.receivedAt()).isEqualTo(NOW);
        assertThat(store.marks(now)).isEqualTo(Map.of("queue", LATER, "queue-comment", LATER, "address", NOW));
    }

    @Test
    void anotherCommentKeepsItsPlaceInTheQueue() {
        Comment other = new Comment("Bussen går för sällan om kvällen.", null, null);
        Case now = pending().comment(other, LATER).after();
        assertThat(now.opinion().comment()).isEqualTo(other);
        assertThat(store.marks(now)).isEqualTo(Map.of("queue", NOW, "queue-comment", NOW));
    }

    @Test
    void aPublishedCommentIsAsReceivedUnlessEdited() {
        assertThat(published().publication()).contains(new Publication(COMMENT.text(), NOW.plusSeconds(30), false));
        Case edited = ruled(pending(), publish("Bussen går sällan."));
        assertThat(edited.publication()).contains(new Publication("Bussen går sällan.", NOW.plusSeconds(30), true));
        assertThat(edited.opinion().comment()).as("the original").isEqualTo(COMMENT);
        assertThat(ruled(pending(), publish(COMMENT.text())).publication())
                .hasValueSatisfying(
                        publication -> assertThat(publication.edited()).isFalse());
    }

    @Test
    void whatIsDecidedWaitsNoLonger() {
        Instant decided = NOW.plusSeconds(30);
        assertThat(store.marks(published()))
                .isEqualTo(Map.of("published", decided, "contact", decided, "address", NOW));
        assertThat(store.marks(rejected())).isEqualTo(Map.of("rejected", decided, "contact", decided, "address", NOW));
        assertThat(rejected().publication()).isEmpty();
    }

    @Test
    void anAppealWaitsFromItsOwnTime() {
        Case now = rejected().appeal("Läs igen.", LATER).after();
        assertThat(now.course().appeal()).isEqualTo(new Appeal("Läs igen.", LATER));
        assertThat(store.marks(now)).isEqualTo(Map.of("queue", LATER, "queue-comment", LATER, "address", NOW));
        assertThat(now.course().appealable()).isFalse();
        assertThat(rejected().course().appealable()).isTrue();
        assertThat(pending().course().appealable()).isFalse();
    }

    @Test
    void everyDecisionIsKeptNewestFirst() {
        Case now = appealed().rule(publish(), Role.MODERATOR, LATER).after();
        assertThat(now.course().rulings())
                .containsExactly(
                        new Ruling(publish(), Role.MODERATOR, LATER),
                        new Ruling(reject(), Role.MODERATOR, NOW.plusSeconds(30)));
        assertThat(now.publication()).contains(new Publication(COMMENT.text(), LATER, false));
    }

    @Test
    void whoWithdrawsIsForgottenAndNothingIsPublicAnyLonger() {
        Case now = replied(published()).withdraw(NOW.plusSeconds(200)).after();
        assertThat(now.opinion().comment()).isEqualTo(new Comment(COMMENT.text(), null, null));
        assertThat(now.publication()).isEmpty();
        assertThat(store.marks(pending().withdraw(NOW.plusSeconds(200)).after()))
                .containsOnlyKeys("withdrawn");
        assertThat(counted().withdraw(NOW.plusSeconds(200)).after().opinion())
                .isEqualTo(counted().opinion());
    }

    @Test
    void anotherReplyHasNoRatingYet() {
        Case rated = replied(published()).rateReply(true).after();
        assertThat(rated.reply()).isEqualTo(new Reply("Tack, vi ser över tidtabellen.", NOW.plusSeconds(90), true));
        assertThat(rated.reply("Nu är den ändrad.", LATER).after().reply())
                .isEqualTo(new Reply("Nu är den ändrad.", LATER, null));
    }

    @Test
    void aCommentIsAttachedToAtMost100ThingsAndToEachOnce() {
        Case now = published();
        for (int i = 0; i < Case.MOST_USES; i++) {
            Decided decided = now.use(new Use(Use.Kind.EVALUATION, "p" + i));
            assertThat(decided.event()).isEqualTo(new CaseEvent.Used());
            now = decided.after();
        }
        Case full = now;
        assertThat(full.uses()).hasSize(100).startsWith(new Use(Use.Kind.EVALUATION, "p0"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> full.use(ASSESSMENT))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(409))
                .withMessageContaining("100");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> published().use(ASSESSMENT).after().use(ASSESSMENT))
                .withMessageContaining("already");
    }

    @Test
    void noPersonalDataInWhatMayEndUpInALog() {
        assertThat(pending().toString()).doesNotContain("Kim", "example.org", "Bussen");
    }
}
