package se.samverka.gateway.editor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import se.samverka.gateway.goal.GoalComposer;
import se.samverka.gateway.goal.GoalPage;
import se.samverka.gateway.goal.GoalState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what the goal's page would say if a form were sent as it stands. */
final class Preview {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> CONTENT = List.of("title", "sections", "links", "projectsIncomplete");

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final GoalComposer composer;
    private final Clock clock;

    Preview(GoalComposer composer, Clock clock) {
        this.composer = composer;
        this.clock = clock;
    }

    /** As its owner will say: a year after the day that is stated. */
    private boolean isStale(String day) {
        try {
            return !day.isEmpty()
                    && LocalDate.parse(day).plusYears(1).isBefore(LocalDate.ofInstant(clock.instant(), SWEDEN));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Empty when something that must be stated is not. @param body as the owner would be sent it */
    Optional<GoalPage> of(GoalAtWork work, GoalTask task, ObjectNode body) {
        ObjectNode state = JSON.valueToTree(work.state());
        if (task == GoalTask.ASSESS) {
            body.put("recordedAt", clock.instant().toString());
            body.put("stale", isStale(body.path("assessedOn").asString("")));
            state.set("assessment", body);
        } else {
            CONTENT.forEach(part -> state.set(part, body.path(part)));
        }
        try {
            GoalState then = JSON.treeToValue(state, GoalState.class);
            return Optional.of(composer.preview(work.visit().municipality(), work.goal(), then));
        } catch (JacksonException e) {
            // What is missing, the owner says field by field when the form is sent.
            return Optional.empty();
        }
    }
}
