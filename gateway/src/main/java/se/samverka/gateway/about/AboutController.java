package se.samverka.gateway.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;

/** What the API says of itself. */
@PageController
final class AboutController {

    private static final String API = "/api/v1";
    private static final ApiInfo INFO =
            new ApiInfo("Samverka", "1.0.0", LocalDate.of(2026, 12, 1), API + "/openapi.json", "active");

    private final Pages pages;

    AboutController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(API + "/api-info")
    void info(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page page = pages.fixed(API + "/api-info", () -> Page.of(Kind.JSON, Json.bytes(INFO)));
        PageAnswer.send(page, request, response);
    }

    @GetMapping(API + "/openapi.json")
    void openApi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageAnswer.send(document("openapi.json"), request, response);
    }

    @GetMapping(API + "/asyncapi.json")
    void asyncApi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageAnswer.send(document("asyncapi.json"), request, response);
    }

    private Page document(String file) {
        return pages.fixed(API + "/" + file, () -> Page.of(Kind.JSON, Documents.bytes(file)));
    }
}
