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

/** Whose is what: the paths that are passed on, owner by owner. */
@Controller
@RequestMapping(
        path = "/api/v1/municipalities/{municipality}",
        method = {GET, HEAD, POST, PUT, DELETE},
        // What the answer may be is the owner's to say.
        produces = MediaType.ALL_VALUE)
final class RouteController {

    private final Passage passage;
    private final Owner goals;

    RouteController(Passage passage, RouteSettings settings) {
        this.passage = passage;
        this.goals = new Owner("goals-service", settings.goals());
    }

    @RequestMapping({
        "/goals/{goal}/follow-up",
        "/goals/{goal}/assessment",
        "/goals/{goal}/assessments",
        "/goals/{goal}/content",
        "/goals/{goal}/gaps/**"
    })
    void goals(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passage.pass(goals, request, response);
    }
}
