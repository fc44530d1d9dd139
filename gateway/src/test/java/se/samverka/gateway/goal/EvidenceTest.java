package se.samverka.gateway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.IndicatorFixtures;
import se.samverka.gateway.LessonFixtures;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.JsonNode;

/**
 * Whether what an assessment rests on changed after it. The assessment was recorded at 08:05; a record of version n was
 * sent n - 1 minutes after 08:00.
 */
class EvidenceTest {

    private static final Municipality KRISTINEHAMN = new Municipality("1781", "Kristinehamn");
    private static final int BEFORE = 2;
    private static final int AFTER = 9;

    private static final String GAP_LINK = "<a href=\"/kommuner/1781/mal/17#gap-g-1\">Inget mäter det</a>";

    private final GoalView view = new GoalView();

    @Test
    void whatDidNotChangeIsShownByItsName() throws UnreadableRecord {
        everythingBefore().forEach(this::apply);
        apply(assessed(17, 4, ALL));

        assertThat(view.json(KRISTINEHAMN)
                        .at("/assessment/evidenceChangedSince")
                        .asBoolean())
                .isFalse();
        assertThat(evidence().toString())
                .contains(
                        "{\"kind\":\"INDICATOR\",\"ref\":\"N1A\",\"name\":{\"sv\":\"Exempelmått N1A, andel (%)\",\"en\":null},"
                                + "\"change\":null,\"changedAt\":null,\"closing\":null}")
                .contains("Projekt p-1", "Börja tidigt", "Inget mäter det");
        assertThat(view.html(KRISTINEHAMN, Language.SV))
                .contains("<a href=\"/kommuner/1781/matt/N1A\">Exempelmått N1A, andel (%)</a>")
                .contains("<a href=\"/kommuner/1781/projekt/p-1\">Projekt p-1</a>")
                .contains("<a href=\"/kommuner/1781/lardomar/l-1\">Börja tidigt</a>")
                .contains(GAP_LINK)
                .doesNotContain("har ändrats sedan den gjordes");
    }

    @Test
    void anIndicatorThatWasMeasuredAfterwardsIsAChange() throws UnreadableRecord {
        everythingBefore().forEach(this::apply);
        apply(assessed(17, 4, ALL));
        assertThat(view.kept(KRISTINEHAMN)
                        .at("/assessment/evidenceChangedSince")
                        .asBoolean())
                .isFalse();
        apply(IndicatorFixtures.measured("1781", "N1A", AFTER, "4"));

        JsonNode page = view.kept(KRISTINEHAMN);
        assertThat(page.at("/assessment/evidenceChangedSince").asBoolean())
                .as("the page is made anew though the indicator measures another goal")
                .isTrue();
        assertThat(page.at("/assessment/evidence/0/change").asString()).isEqualTo("CHANGED");
        assertThat(page.at("/assessment/evidence/0/changedAt").asString()).isEqualTo("2026-11-23T08:08:00Z");
        assertThat(view.html(KRISTINEHAMN, Language.SV))
                .contains("Något som bedömningen bygger på har ändrats sedan den gjordes.")
                .contains("Ändrat efter bedömningen:");
        assertThat(view.html(KRISTINEHAMN, Language.EN)).contains("has changed since it was made");
    }

    @Test
    void anIndicatorOfWhichOnlyOthersHaveOtherValuesSaysTheSameAsBefore() throws UnreadableRecord {
        everythingBefore().forEach(this::apply);
        apply(assessed(17, 4, ALL));
        apply(changedAt(IndicatorFixtures.measured("1781", "N1A", 7, "4"), "2026-11-23T08:01:00Z"));
        assertThat(change(0)).isNull();
        assertThat(view.goals().glance("1781", 17).evidenceChangedSince()).isFalse();

        apply(changedAt(IndicatorFixtures.measured("1781", "N1A", AFTER, "4"), "2026-11-23T08:07:30Z"));
        assertThat(change(0)).isEqualTo("CHANGED");
        assertThat(evidence().get(0).get("changedAt").asString()).isEqualTo("2026-11-23T08:07:30Z");
    }

    @Test
    void aProjectThatPeopleChangedIsAChangeAlsoWhenTheClockSpokeLast() throws UnreadableRecord {
        everythingBefore().forEach(this::apply);
        apply(assessed(17, 4, ALL));
        apply(reminded(7, "2026-11-23T08:01:00Z"));
        assertThat(change(1)).as("only a reminder came").isNull();

        apply(reminded(AFTER, "2026-11-23T08:07:00Z"));
        assertThat(change(1)).as("a change, then a reminder").isEqualTo("CHANGED");
    }

    @Test
    void aLessonThatIsUsedSaysTheSameAsBefore() throws UnreadableRecord {
        everythingBefore().forEach(this::apply);
        apply(assessed(17, 4, ALL));
        apply(changedAt(
                LessonFixtures.used("1781", "l-1", 7, "p-1", "Börja tidigt", "0180/x"), "2026-11-23T08:01:00Z"));
        assertThat(change(2)).isNull();

        apply(changedAt(LessonFixtures.used("1781", "l-1", AFTER, "p-1", "Sent", "0180/x"), "2026-11-23T08:08:00Z"));
        assertThat(change(2)).isEqualTo("CHANGED");
    }

    @Test
    void whatWasRemovedAfterwardsIsToldAndNoLongerThere() throws UnreadableRecord {
        everythingBefore().forEach(this::apply);
        apply(assessed(17, 4, ALL));
        apply(IndicatorFixtures.removed("1781", "N1A", AFTER));
        apply(ProjectFixtures.erased("1781", "p-1", AFTER));
        apply(LessonFixtures.erased("1781", "l-1", AFTER));

        for (int i = 0; i < 3; i++) {
            assertThat(change(i)).isEqualTo("REMOVED");
            assertThat(evidence().get(i).get("name").isNull()).isTrue();
        }
        assertThat(view.html(KRISTINEHAMN, Language.SV)).contains("finns inte kvar", "Borttaget efter bedömningen");
    }

    @Test
    void whatWasRemovedBeforeOrNeverWasIsNotThereAndNoChange() throws UnreadableRecord {
        apply(IndicatorFixtures.removed("1781", "N1A", BEFORE));
        apply(assessed(17, 4, "{\"kind\":\"INDICATOR\",\"ref\":\"N1A\"},{\"kind\":\"PROJECT\",\"ref\":\"p-9\"}"));

        assertThat(view.json(KRISTINEHAMN)
                        .at("/assessment/evidenceChangedSince")
                        .asBoolean())
                .isFalse();
        assertThat(view.html(KRISTINEHAMN, Language.SV)).contains("finns inte kvar");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:04:59.999Z,,",
        "2026-11-23T08:05:00Z,,",
        "2026-11-23T08:05:00.001Z, CLOSED, 2026-11-23T08:05:00.001Z"
    })
    void aGapIsAChangeWhenItWasClosedAfterwards(String closedAt, @Nullable String change, @Nullable String changedAt)
            throws UnreadableRecord {
        apply(withClosed("""
                {"id":"g-9","reason":{"sv":"Svårt att mäta","en":null},"closedAt":"%s"}""".formatted(closedAt)));

        assertThat(change(0)).isEqualTo(change);
        assertThat(text(0, "changedAt")).isEqualTo(changedAt);
        assertThat(evidence().get(0).at("/name/sv").asString()).isEqualTo("Svårt att mäta");
        assertThat(view.kept(KRISTINEHAMN)
                        .at("/assessment/evidenceChangedSince")
                        .asBoolean())
                .isEqualTo(change != null);
        assertThat(view.html(KRISTINEHAMN, Language.EN))
                .contains("Svårt att mäta")
                .as("it is not on the page")
                .doesNotContain("#gap-g-9");
    }

    @ParameterizedTest
    @CsvSource({
        "null,,",
        "'\"2026-11-23T08:05:00Z\"',,",
        "'\"2026-11-23T08:05:00.001Z\"', CHANGED, 2026-11-23T08:05:00.001Z"
    })
    void aGapIsAChangeWhenItsTermsWereChangedAfterwards(
            String told, @Nullable String change, @Nullable String changedAt) throws UnreadableRecord {
        Incoming plain = assessed(17, 4, "{\"kind\":\"GAP\",\"ref\":\"g-1\"}");
        String value = new String(plain.value(), StandardCharsets.UTF_8)
                .replace("\"targets\":[]", "\"targets\":[],\"changedAt\":" + told);
        apply(GoalFixtures.incoming(plain.topic(), plain.key(), 4, "se.samverka.goal.gap-changed.v1", value));

        assertThat(change(0)).isEqualTo(change);
        assertThat(text(0, "changedAt")).isEqualTo(changedAt);
        assertThat(view.html(KRISTINEHAMN, Language.SV)).contains(GAP_LINK);
        assertThat(view.review(KRISTINEHAMN, Language.SV).contains(GAP_LINK)).isEqualTo(change != null);
    }

    @Test
    void aGapThatNeverWasIsNotThereAndNoChange() throws UnreadableRecord {
        apply(withClosed(""));
        assertThat(change(0)).isNull();
        assertThat(view.html(KRISTINEHAMN, Language.SV)).contains("finns inte kvar");
    }

    @Test
    void whyAGapWasClosedIsTold() throws UnreadableRecord {
        apply(withClosed("""
                {"id":"g-9","reason":{"sv":"Svårt att mäta","en":null},"closedAt":"2026-11-24T08:00:00Z",
                "closingReason":"Indikatorn N00009 mäter nu målet.","filledBy":"N00009"}"""));
        assertThat(evidence().get(0).at("/closing/filledBy").asString()).isEqualTo("N00009");
        assertThat(view.html(KRISTINEHAMN, Language.EN))
                .contains("Closed by itself when an indicator came:", "/en/municipalities/1781/indicators/N00009");
        assertThat(view.html(KRISTINEHAMN, Language.SV)).contains("Stängd av sig själv när ett mått kom:");
    }

    @Test
    void whyAGapWasClosedByHandIsToldInTheWordsOfWhoDidIt() throws UnreadableRecord {
        apply(withClosed("""
                {"id":"g-9","reason":{"sv":"Svårt att mäta","en":null},"closedAt":"2026-11-24T08:00:00Z",
                "closingReason":"Vi mäter <nu>","filledBy":null}"""));
        assertThat(view.html(KRISTINEHAMN, Language.EN))
                .contains("Closed by hand:", "<q lang=\"sv\">Vi mäter &lt;nu&gt;")
                .doesNotContain("<nu>");
    }

    @Test
    void ofAnEventThatDoesNotTellOfClosedGapsAnyThatIsNotOpenIsAChange() throws UnreadableRecord {
        apply(assessed(17, 4, "{\"kind\":\"GAP\",\"ref\":\"g-9\"}"));

        assertThat(change(0)).isEqualTo("CLOSED");
        assertThat(view.html(KRISTINEHAMN, Language.EN)).contains("The gap is closed");
    }

    @Test
    void aNewAssessmentRestsOnThingsAsTheyAreNow() throws UnreadableRecord {
        apply(IndicatorFixtures.measured("1781", "N1A", AFTER, "17"));
        apply(assessed(17, 4, "{\"kind\":\"INDICATOR\",\"ref\":\"N1A\"}"));
        assertThat(change(0)).isEqualTo("CHANGED");
        Incoming again = assessed(17, 5, "{\"kind\":\"INDICATOR\",\"ref\":\"N1A\"}");
        String value = new String(again.value(), StandardCharsets.UTF_8).replace("08:05:00Z", "08:08:00Z");
        apply(GoalFixtures.incoming(again.topic(), again.key(), 5, again.type(), value));

        assertThat(change(0)).as("of the same moment").isNull();
    }

    @Test
    void anyOrderAnyRepetitionAndOnlyTheNewestSayTheSame() throws UnreadableRecord {
        List<Incoming> all = new ArrayList<>(everythingBefore());
        all.add(assessed(17, 4, ALL));
        all.add(assessed(3, 1, "{\"kind\":\"PROJECT\",\"ref\":\"p-1\"}"));
        all.add(changedAt(IndicatorFixtures.measured("1781", "N1A", 7, "4"), "2026-11-23T08:06:00Z"));
        all.add(changedAt(IndicatorFixtures.measured("1781", "N1A", AFTER, "4"), "2026-11-23T08:06:00Z"));
        all.add(changedAt(ProjectFixtures.registered("1781", "p-1", 7, "ONGOING", "4"), "2026-11-23T08:06:30Z"));
        all.add(reminded(AFTER, "2026-11-23T08:06:30Z"));
        all.add(LessonFixtures.erased("1781", "l-1", AFTER));
        String expected = told(all);
        assertThat(expected).contains("CHANGED", "REMOVED");

        assertThat(told(compacted(all)))
                .as("a view built anew from what compaction left")
                .isEqualTo(expected);
        all.addAll(List.copyOf(all));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(told(all)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void whatIsToBeReviewedIsListed() throws UnreadableRecord {
        apply(assessed(3, 1, "{\"kind\":\"GAP\",\"ref\":\"g-9\"}"));
        apply(assessed(17, 1, ""));
        Incoming stale = assessed(5, 1, "");
        String value = new String(stale.value(), StandardCharsets.UTF_8).replace("\"stale\":false", "\"stale\":true");
        apply(GoalFixtures.incoming(stale.topic(), stale.key(), 1, "se.samverka.goal.assessment-stale.v1", value));

        assertThat(view.reviews().assessments("1781", false))
                .extracting(AssessedGoal::goal)
                .containsExactly(3, 5, 17);
        assertThat(view.reviews().assessments("1781", true))
                .extracting(AssessedGoal::goal)
                .containsExactly(5);
        assertThat(view.reviews().assessments("1781", false))
                .extracting(AssessedGoal::evidenceChangedSince)
                .containsExactly(true, false, false);
        assertThat(view.reviews().gaps("1781")).hasSize(3);
        assertThat(view.goals().glance("1781", 3).evidenceChangedSince()).isTrue();
        assertThat(view.reviews().gaps("0180")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-06-30", "2026-01-01"})
    void gapsToBeCheckedNextComeFirst(String day) throws UnreadableRecord {
        apply(assessed(3, 1, ""));
        Incoming later = assessed(17, 1, "");
        String value = new String(later.value(), StandardCharsets.UTF_8)
                .replace("\"nextCheck\":null", "\"nextCheck\":\"" + day + "\"");
        apply(GoalFixtures.incoming(later.topic(), later.key(), 1, later.type(), value));

        assertThat(view.reviews().gaps("1781")).extracting(OpenGap::goal).containsExactly(17, 3);
    }

    private static final String ALL = """
            {"kind":"INDICATOR","ref":"N1A"},{"kind":"PROJECT","ref":"p-1"},{"kind":"LESSON","ref":"l-1"},
            {"kind":"GAP","ref":"g-1"}""";

    private static List<Incoming> everythingBefore() {
        return List.of(
                IndicatorFixtures.measured("1781", "N1A", BEFORE, "4"),
                ProjectFixtures.registered("1781", "p-1", BEFORE, "ONGOING", "4"),
                LessonFixtures.recorded("1781", "l-1", BEFORE, "p-1", "Börja tidigt"));
    }

    private static Incoming assessed(int goal, long version, String evidence) {
        return GoalFixtures.event("se.samverka.goal.assessed.v1", "1781", goal, version, """
                "assessment":{"status":"NEUTRAL","rationale":{"sv":"Därför.","en":null},"basis":"MIXED","confidence":null,
                "assessedOn":null,"recordedAt":"2026-11-23T08:05:00Z","evidence":[%s],"stale":false},"title":null,"sections":[],
                "links":[],"gaps":[{"id":"g-1","scope":"KOLADA","reason":{"sv":"Inget mäter det","en":null},"owner":null,
                "nextCheck":null,"targets":[],"registeredAt":"2026-11-23T08:00:00Z"}]""".formatted(evidence));
    }

    /** Goal 17's assessment rests on the gap g-9. */
    private static Incoming withClosed(String closed) {
        Incoming plain = assessed(17, 4, "{\"kind\":\"GAP\",\"ref\":\"g-9\"}");
        String value = new String(plain.value(), StandardCharsets.UTF_8).strip();
        String told = value.substring(0, value.length() - 1) + ",\"closedGaps\":[" + closed + "]}";
        return GoalFixtures.incoming(plain.topic(), plain.key(), 4, "se.samverka.goal.gap-closed.v1", told);
    }

    /** The owner's clock tells that an evaluation is due. */
    private static Incoming reminded(long version, String changedAt) {
        Incoming plain = ProjectFixtures.registered("1781", "p-1", version, "AWAITING_EVALUATION", "4");
        Incoming due = GoalFixtures.incoming(
                plain.topic(),
                plain.key(),
                version,
                "se.samverka.project.evaluation-due.v1",
                new String(plain.value(), StandardCharsets.UTF_8));
        return changedAt(due, changedAt);
    }

    private static Incoming changedAt(Incoming event, String time) {
        String value = new String(event.value(), StandardCharsets.UTF_8).strip();
        String told = value.substring(0, value.length() - 1) + ",\"changedAt\":\"" + time + "\"}";
        return GoalFixtures.incoming(event.topic(), event.key(), event.version(), event.type(), told);
    }

    private static Collection<Incoming> compacted(List<Incoming> all) {
        Map<String, Incoming> newest = new HashMap<>();
        all.forEach(event -> newest.merge(
                event.topic() + event.key(), event, (one, other) -> one.version() > other.version() ? one : other));
        return newest.values();
    }

    private static String told(Collection<Incoming> events) throws UnreadableRecord {
        GoalView other = new GoalView();
        for (Incoming event : events) {
            other.apply(event);
        }
        return other.kept(KRISTINEHAMN).get("assessment")
                + other.reviews().assessments("1781", false).toString();
    }

    private void apply(Incoming event) {
        try {
            view.apply(event);
        } catch (UnreadableRecord e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode evidence() {
        return view.kept(KRISTINEHAMN).at("/assessment/evidence");
    }

    private @Nullable String change(int index) {
        return text(index, "change");
    }

    private @Nullable String text(int index, String name) {
        JsonNode value = evidence().get(index).get(name);
        return value.isNull() ? null : value.asString();
    }
}
