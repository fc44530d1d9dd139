package se.samverka.gateway.routing;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.HEAD;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samverka.gateway.owner.Owner;
import se.samverka.gateway.owner.OwnerSettings;

/** Whose is what: the paths that are passed on, owner by owner. Where a path is also a view, reading it is not passed on. */
@Controller
// What the answer may be is the owner's to say.
@RequestMapping(path = "/api/v1", produces = MediaType.ALL_VALUE)
final class RouteController {

    private static final String M = "/municipalities/{municipality}";
    private static final String GOAL = M + "/goals/{goal}";
    private static final String INDICATOR = M + "/indicators/{indicator}";
    private static final String PROJECT = M + "/projects/{project}";
    private static final String FEEDBACK = M + "/feedback/{feedback}";

    private final Passage passage;
    private final Owner goals;
    private final Owner projects;
    private final Owner feedback;

    RouteController(Passage passage, OwnerSettings settings) {
        this.passage = passage;
        this.goals = settings.goalsService();
        this.projects = settings.projectsService();
        this.feedback = settings.feedbackService();
    }

    @RequestMapping(
            path = {
                GOAL + "/follow-up",
                GOAL + "/assessment",
                GOAL + "/assessments",
                GOAL + "/content",
                GOAL + "/gaps/**",
                INDICATOR + "/values/{year}",
                M + "/indicator-imports/**"
            },
            method = {GET, HEAD, POST, PUT, DELETE})
    void goals(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passage.pass(goals, request, response);
    }

    @RequestMapping(
            path = INDICATOR,
            method = {PUT, DELETE})
    void indicatorWrites(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passage.pass(goals, request, response);
    }

    @RequestMapping(
            path = {
                PROJECT + "/transitions",
                PROJECT + "/evaluation",
                PROJECT + "/transfers/**",
                PROJECT + "/consulted-lessons"
            },
            method = {GET, HEAD, POST, PUT, DELETE})
    void projects(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passage.pass(projects, request, response);
    }

    @RequestMapping(
            path = {M + "/projects", PROJECT, PROJECT + "/lessons", M + "/lessons/{lesson}"},
            method = {POST, PUT, DELETE})
    void projectWrites(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passage.pass(projects, request, response);
    }

    @RequestMapping(
            path = {
                M + "/moderation-queue",
                M + "/destruction-records",
                M + "/subject-exports",
                FEEDBACK + "/**",
                "/feedback-cases/{token}/**"
            },
            method = {GET, HEAD, POST, PUT, DELETE})
    void feedback(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passage.pass(feedback, request, response);
    }

    @RequestMapping(
            path = {GOAL + "/feedback", PROJECT + "/feedback"},
            method = POST)
    void newFeedback(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passage.pass(feedback, request, response);
    }
}
