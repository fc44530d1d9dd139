package se.samverka.gateway.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;
import se.samverka.kit.http.Paging;

/** The goals and their targets in the API. */
@PageController
final class FrameController {

    private static final String API = "/api/v1/goals";

    private final Frame frame;
    private final Named named;
    private final Pages pages;

    FrameController(Frame frame, Named named, Pages pages) {
        this.frame = frame;
        this.named = named;
        this.pages = pages;
    }

    @GetMapping(API)
    void all(Paging paging, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageAnswer.send(Page.of(Kind.JSON, Json.bytes(paging.of(frame.goals()))), request, response);
    }

    @GetMapping(API + "/{goal}")
    void one(@PathVariable String goal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Goal found = named.goal(goal);
        Page page = pages.fixed(API + "/" + found.number(), () -> Page.of(Kind.JSON, Json.bytes(found)));
        PageAnswer.send(page, request, response);
    }
}
