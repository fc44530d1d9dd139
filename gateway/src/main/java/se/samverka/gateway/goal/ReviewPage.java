package se.samverka.gateway.goal;

import java.util.List;
import se.samverka.gateway.frame.Municipality;

/**
 * What a municipality has to look at again, for the site.
 *
 * @param stale assessments older than 12 months
 * @param changed assessments that rest on something that changed after them
 * @param gaps the open ones, those to be checked next first
 */
public record ReviewPage(
        Municipality municipality, List<AssessedGoal> stale, List<AssessedGoal> changed, List<OpenGap> gaps) {}
