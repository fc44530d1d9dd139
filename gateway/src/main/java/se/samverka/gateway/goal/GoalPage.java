package se.samverka.gateway.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.PublishedComment;
import se.samverka.gateway.feedback.Summary;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.indicator.ShownIndicator;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.markdown.SafeText;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectStatus;

/**
 * Everything on the page of one goal in one municipality; as JSON it is the answer of the API.
 *
 * @param version of the goal's aggregate, 0 when nobody touched it
 * @param assessment {@code null} = not assessed
 * @param title the municipality's own; {@code null} = not stated
 */
public record GoalPage(
        long version,
        Municipality municipality,
        Goal goal,
        @Nullable Assessment assessment,
        @Nullable Text title,
        List<Section> sections,
        List<Link> links,
        List<ShownIndicator> indicators,
        List<Gap> gaps,
        List<StandIn> standIns,
        Projects projects,
        Summary feedback,
        Freshness freshness) {

    /** How many indicators the page shows at most to people; the answer of the API has all. */
    public static final int CHARTS = 20;

    /** Whether something in the municipality's own words has not been translated. */
    public boolean lacksEnglish() {
        Stream<Text> headings = sections.stream().map(Section::heading);
        Stream<Text> reasons = gaps.stream().map(Gap::reason);
        Stream<Text> measures = indicators.stream().map(ShownIndicator::title);
        Stream<Text> others = Stream.of(title, assessment == null ? null : assessment.rationale())
                .filter(Objects::nonNull);
        return Stream.of(headings, reasons, measures, others)
                        .flatMap(texts -> texts)
                        .anyMatch(text -> text.en() == null)
                || sections.stream().anyMatch(section -> section.body().en() == null);
    }

    /**
     * @param assessedOn the day it was made; {@code null} = not stated
     * @param recordedAt when it was recorded
     * @param evidenceChangedSince something it rests on was changed, removed or closed after it was recorded
     * @param stale older than 12 months
     * @param feedback published texts of residents that it rests on, newest first, at most 20
     */
    public record Assessment(
            Status status,
            Text rationale,
            Basis basis,
            @Nullable Confidence confidence,
            @Nullable LocalDate assessedOn,
            Instant recordedAt,
            List<ShownEvidence> evidence,
            boolean evidenceChangedSince,
            boolean stale,
            List<PublishedComment> feedback) {}

    /** A part of the page in the municipality's own words. */
    public record Section(Text heading, SafeText body) {}

    /** Where to read more. @param url http or https */
    public record Link(Text title, String url) {}

    /**
     * Something that no indicator measures yet.
     *
     * @param owner the unit that looks after it; {@code null} = not stated
     * @param targets codes of the goal's targets it is about
     */
    public record Gap(
            String id,
            GapScope scope,
            Text reason,
            @Nullable String owner,
            @Nullable LocalDate nextCheck,
            List<String> targets) {

        static Gap of(GoalState.Gap gap) {
            return new Gap(gap.id(), gap.scope(), gap.reason(), gap.owner(), gap.nextCheck(), gap.targets());
        }
    }

    /**
     * Projects that name the goal or a target of it.
     *
     * @param incomplete the register is known to lack some
     * @param items at most 20
     */
    public record Projects(
            int total, boolean incomplete, Map<ProjectStatus, Integer> byStatus, List<ProjectCard> items) {}

    /** When the newest change that is shown was made, part by part; {@code null} where there was none. */
    public record Freshness(
            @Nullable Instant goals,
            @Nullable Instant projects,
            @Nullable Instant feedback,
            @Nullable Instant indicators) {}
}
