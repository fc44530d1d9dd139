package se.samverka.gateway.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

class FeedbacksTest {

    private static final Subject GOAL = Subject.ofGoal(17);
    private static final Paging ALL = new Paging(100, 1);

    private final List<String> told = new ArrayList<>();
    private final FeedbackView view = new FeedbackView();
    private final Feedbacks feedbacks = view.feedbacks();
    private final TopicView topic = view.topic((municipality, subject) -> told.add(municipality + " " + subject));

    @Test
    void aVoteCountsAtOnceAndATextOnlyWhenPublished() throws UnreadableRecord {
        topic.apply(FeedbackFixtures.vote("1781", 17, "a", 1, false));
        topic.apply(FeedbackFixtures.pending("1781", 17, "b", 1));
        assertThat(feedbacks.summary("1781", GOAL, 20))
                .isEqualTo(new Summary(new Summary.Useful(1, 1), 0, List.of(), new Voices(0, List.of())));

        topic.apply(FeedbackFixtures.published("1781", 17, "b", 2, "Text", 1));
        assertThat(feedbacks.summary("1781", GOAL, 20).publishedComments()).isEqualTo(1);
        assertThat(feedbacks.summary("1781", GOAL, 20).useful()).isEqualTo(new Summary.Useful(1, 1));
        assertThat(feedbacks.publishedComments("1781")).isEqualTo(1);
        assertThat(told).hasSize(3).allMatch(about -> about.contains("goal=17"));
    }

    @Test
    void whatIsAboutTheSiteIsPublishedAndNoVoiceOnItsGoal() throws UnreadableRecord {
        topic.apply(FeedbackFixtures.published("1781", 17, "a", 1, "Mer samverkan", 1));
        for (String kind : List.of("ERROR", "ACCESSIBILITY")) {
            Incoming fault = FeedbackFixtures.published("1781", 17, kind, 1, "Knappen syns inte", 2);
            topic.apply(FeedbackFixtures.but(fault, "kind", '"' + kind + '"'));
        }
        assertThat(feedbacks.summary("1781", GOAL, 20).publishedComments()).isEqualTo(3);
        assertThat(feedbacks.published("1781", GOAL)).hasSize(3);
        Voices voices = feedbacks.voices("1781", GOAL, 20);
        assertThat(voices.total()).isEqualTo(1).isEqualTo(feedbacks.voices("1781"));
        assertThat(voices.latest()).extracting(PublishedComment::id).containsExactly("a");
        assertThat(feedbacks.faults("1781", GOAL, 20))
                .extracting(PublishedComment::id)
                .containsExactlyInAnyOrder("ERROR", "ACCESSIBILITY");

        topic.apply(FeedbackFixtures.erased("1781", "a", 2));
        topic.apply(FeedbackFixtures.erased("1781", "ERROR", 2));
        assertThat(feedbacks.voices("1781", GOAL, 20).total()).isZero().isEqualTo(feedbacks.voices("1781"));
    }

    @Test
    void whatIsTakenBackNoLongerCountsOrShows() throws UnreadableRecord {
        topic.apply(FeedbackFixtures.published("1781", 17, "a", 1, "Text", 1));
        topic.apply(FeedbackFixtures.withdrawn("1781", 17, "a", 2));
        assertThat(feedbacks.summary("1781", GOAL, 20)).isEqualTo(Summary.NOTHING);
        assertThat(feedbacks.publishedComments("1781")).isZero();
    }

    @Test
    void anErasureTakesTextAndVote() throws UnreadableRecord {
        topic.apply(FeedbackFixtures.published("1781", 17, "a", 1, "Text", 1));
        topic.apply(FeedbackFixtures.erased("1781", "a", 2));
        topic.apply(FeedbackFixtures.published("1781", 17, "a", 1, "Text", 1));
        assertThat(feedbacks.summary("1781", GOAL, 20)).isEqualTo(Summary.NOTHING);
        assertThat(told).last().asString().contains("goal=17");
    }

    @Test
    void theNewestComeFirstAndOnlySoMany() throws UnreadableRecord {
        for (int minute = 0; minute < 30; minute++) {
            topic.apply(FeedbackFixtures.published("1781", 17, "f-" + minute, 1, "Text " + minute, minute));
        }
        assertThat(feedbacks.summary("1781", GOAL, 20).latest())
                .hasSize(20)
                .first()
                .extracting(PublishedComment::text)
                .isEqualTo("Text 29");
        assertThat(feedbacks.published("1781", GOAL)).hasSize(30);
    }

    @Test
    void aPartOfWhatIsDecidedIsCountedAsWhole() throws UnreadableRecord {
        for (int minute = 0; minute < 5; minute++) {
            topic.apply(FeedbackFixtures.published("1781", 17, "p-" + minute, 1, "Text " + minute, minute));
            topic.apply(FeedbackFixtures.rejected("1781", 17, "r-" + minute, 1, "OFF_TOPIC"));
            topic.apply(FeedbackFixtures.takenBack("1781", 17, "w-" + minute, 1));
            // Nobody had decided on these: they are no cases that anything became of.
            topic.apply(FeedbackFixtures.withdrawn("1781", 17, "v-" + minute, 1));
        }
        topic.apply(FeedbackFixtures.takenBack("1781", 17, "p-0", 2));
        for (DecidedCase.Which which : DecidedCase.Which.values()) {
            ListBody<DecidedCase> all = feedbacks.decided("1781", which, ALL);
            assertThat(all.total()).as(which.name()).isEqualTo(all.items().size());
            ListBody<DecidedCase> part = feedbacks.decided("1781", which, new Paging(2, 2));
            assertThat(part.items()).isEqualTo(all.items().subList(2, 4));
            assertThat(part.total()).isEqualTo(all.total());
        }
        assertThat(feedbacks.decided("1781", DecidedCase.Which.ALL, ALL).total())
                .isEqualTo(15);
        assertThat(feedbacks.decided("0180", DecidedCase.Which.ALL, ALL).total())
                .isZero();
    }

    @Test
    void eachSubjectHasItsOwn() throws UnreadableRecord {
        topic.apply(FeedbackFixtures.publishedOnProject("1781", "p", "a", "Om projektet"));
        assertThat(feedbacks.published("1781", Subject.ofProject("p"))).hasSize(1);
        assertThat(feedbacks.published("1781", GOAL)).isEmpty();
        assertThat(feedbacks.published("0180", Subject.ofProject("p"))).isEmpty();
    }

    @Test
    void whatATextLedToShowsItAsLongAsItIsPublished() throws UnreadableRecord {
        Use assessment = Use.inAssessment(3);
        Incoming published = FeedbackFixtures.published("1781", 17, "a", 2, "Text", 1);
        topic.apply(FeedbackFixtures.but(published, "uses", """
                [{"kind":"ASSESSMENT","ref":"3"},{"kind":"EVALUATION","ref":"p"}]"""));
        assertThat(feedbacks.used("1781", assessment, 20))
                .extracting(PublishedComment::id)
                .containsExactly("a");
        assertThat(feedbacks.used("1781", Use.inEvaluation("p"), 20)).hasSize(1);
        assertThat(feedbacks.used("0180", assessment, 20)).isEmpty();
        assertThat(feedbacks.changed("1781", Subject.ofGoal(3))).isNotNull();
        assertThat(told)
                .hasSize(3)
                .anyMatch(about -> about.contains("goal=3,"))
                .anyMatch(about -> about.contains("=p]"));

        told.clear();
        topic.apply(FeedbackFixtures.but(
                FeedbackFixtures.withdrawn("1781", 17, "a", 3), "uses", "[{\"kind\":\"ASSESSMENT\",\"ref\":\"3\"}]"));
        assertThat(feedbacks.used("1781", assessment, 20)).isEmpty();
        assertThat(feedbacks.used("1781", Use.inEvaluation("p"), 20)).isEmpty();
        assertThat(told).as("where it was shown before, too").hasSize(3);
        topic.apply(FeedbackFixtures.erased("1781", "a", 4));
        assertThat(feedbacks.used("1781", assessment, 20)).isEmpty();
    }

    @Test
    void aUseOfNoGoalMakesTheEventUnreadable() {
        Incoming odd = FeedbackFixtures.but(
                FeedbackFixtures.published("1781", 17, "a", 2, "Text", 1),
                "uses",
                "[{\"kind\":\"ASSESSMENT\",\"ref\":\"18\"}]");
        assertThatThrownBy(() -> topic.apply(odd)).isInstanceOf(UnreadableRecord.class);
    }

    @Test
    void anyOrderAndAnyRepetitionEndsTheSame() throws UnreadableRecord {
        List<Incoming> records = new ArrayList<>(List.of(
                FeedbackFixtures.vote("1781", 17, "a", 1, true),
                FeedbackFixtures.pending("1781", 17, "a", 2),
                FeedbackFixtures.published("1781", 17, "a", 3, "Text", 3),
                FeedbackFixtures.vote("1781", 17, "b", 1, true),
                FeedbackFixtures.withdrawn("1781", 17, "b", 2),
                FeedbackFixtures.published("1781", 17, "c", 1, "Bort", 1),
                FeedbackFixtures.erased("1781", "c", 2),
                FeedbackFixtures.vote("1781", 17, "d", 1, false)));
        records.addAll(List.copyOf(records));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(records, new Random(seed));
            FeedbackView other = new FeedbackView();
            TopicView its = other.topic();
            for (Incoming record : records) {
                its.apply(record);
            }
            Summary summary = other.feedbacks().summary("1781", GOAL, 20);
            assertThat(summary.useful()).as("seed " + seed).isEqualTo(new Summary.Useful(1, 1));
            assertThat(summary.latest()).extracting(PublishedComment::text).containsExactly("Text");
            assertThat(other.feedbacks().publishedComments("1781")).isEqualTo(1);
        }
    }

    @Test
    void aCaseIsPublicFromItsPublicationOnToItsEnd() throws UnreadableRecord {
        assertThat(isPublic(FeedbackFixtures.pending("1781", 17, "a", 1))).isFalse();
        assertThat(isPublic(FeedbackFixtures.published("1781", 17, "a", 2, "Text", 1)))
                .isTrue();
        assertThat(isPublic(FeedbackFixtures.rejected("1781", 17, "a", 3, "OFF_TOPIC")))
                .isTrue();
        assertThat(isPublic(FeedbackFixtures.withdrawn("1781", 17, "a", 4))).isTrue();
        assertThat(isPublic(FeedbackFixtures.erased("1781", "a", 5))).isTrue();
    }

    @Test
    void aCaseThatWasNeverPublishedIsNeverPublic() throws UnreadableRecord {
        assertThat(isPublic(FeedbackFixtures.vote("1781", 17, "b", 1, true))).isFalse();
        assertThat(isPublic(FeedbackFixtures.rejected("1781", 17, "b", 2, "OFF_TOPIC")))
                .isFalse();
        assertThat(isPublic(FeedbackFixtures.withdrawn("1781", 17, "b", 3))).isFalse();
        assertThat(isPublic(FeedbackFixtures.erased("1781", "b", 4))).isFalse();
    }

    private boolean isPublic(Incoming event) throws UnreadableRecord {
        assertThat(topic.apply(event)).isEqualTo(Applied.APPLIED);
        return topic.isPublic(event);
    }

    @Test
    void aTextThatIsNotPublishedMakesTheEventUnreadable() {
        Incoming good = FeedbackFixtures.published("1781", 17, "a", 1, "Text", 1);
        String leak = new String(good.value(), java.nio.charset.StandardCharsets.UTF_8).replace("PUBLISHED", "PENDING");
        assertThatThrownBy(() -> topic.apply(GoalFixtures.incoming(good.topic(), good.key(), 1, good.type(), leak)))
                .isInstanceOf(UnreadableRecord.class);
        assertThat(feedbacks.published("1781", GOAL)).isEmpty();
    }
}
