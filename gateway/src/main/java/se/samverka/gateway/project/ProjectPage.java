package se.samverka.gateway.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.PublishedComment;
import se.samverka.gateway.feedback.Summary;
import se.samverka.gateway.feedback.Voices;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Target;
import se.samverka.gateway.lesson.Lesson;

/**
 * Everything on the page of one project; as JSON it is the answer of the API, with the project's fields at top level.
 *
 * @param place its municipality, with its name
 * @param consulted the lessons it drew on that are still there, with their titles
 * @param lessons what was learned in it
 * @param evaluationFeedback published texts of residents that its evaluation rests on, newest first, at most 20; none as
 *     long as there is no evaluation
 * @param comments the newest published texts of residents, newest first, at most 20
 * @param voices the same less what is about the site
 */
public record ProjectPage(
        @JsonUnwrapped ProjectState project,
        @JsonIgnore Municipality place,
        @JsonIgnore List<Goal> shownUnder,
        @JsonIgnore List<Target> namedTargets,
        @JsonIgnore List<Consulted> consulted,
        Completeness completeness,
        List<Lesson> lessons,
        List<PublishedComment> evaluationFeedback,
        Summary.Useful useful,
        int publishedComments,
        List<PublishedComment> comments,
        @JsonIgnore Voices voices,
        Freshness freshness) {

    /** When the newest change that is shown was made, part by part; {@code null} where there was none. */
    public record Freshness(
            @Nullable Instant projects, @Nullable Instant feedback) {}

    /** A lesson it drew on. @param note what was taken from it; {@code null} = not stated */
    public record Consulted(
            String municipality,
            String id,
            String title,
            @Nullable String note) {}
}
