package se.samverka.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samverka.gateway.Browser;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.Outside;
import se.samverka.gateway.StaffSide;
import se.samverka.standin.Ports;

/** The login over real HTTP, with a provider that was not there when the gateway started. Kafka is out of reach. */
class LoginIT {

    private static final String SESSION = "SAMVERKA_STAFF";
    private static final List<String> PUBLIC = List.of(
            "/",
            "/api/v1/goals/17",
            "/api/v1/openapi.json",
            "/kommuner/1781/mal/17/synpunkter",
            "/nowhere",
            "/assets/icon.svg");

    @TempDir
    static Path folder;

    private static StaffSide side;
    private static FakeOwner owner;

    private Browser browser;

    @BeforeAll
    static void start() throws IOException {
        owner = new FakeOwner();
        side = StaffSide.start(
                folder,
                "127.0.0.1:" + Ports.free(),
                "--samverka.routes.projects=" + owner.base(),
                "--samverka.routes.feedback=" + owner.base());
    }

    @AfterAll
    static void stop() {
        side.close();
        owner.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
        owner.asked().clear();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aPageThatGoesOnByItselfIsLoadedAnewWhenNobodyIsLoggedInAnyLonger() throws Exception {
        HttpRequest part = HttpRequest.newBuilder(side.at("/kommuner/1781/arbete/kolada/1"))
                .header("HX-Request", "true")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(part, BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
        }
    }

    @Test
    void aPersonLogsInByCodeWithPkceAndComesBack() throws Exception {
        HttpResponse<String> first = browser.get(side.at("/en/work?a=b"));
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location")).contains("/oauth2/authorization/samverka");
        HttpResponse<String> second = browser.get(side.at("/oauth2/authorization/samverka"));
        assertThat(second.headers().firstValue("Location").orElseThrow())
                .startsWith(side.login().authorizationUri() + "?")
                .contains("response_type=code", "client_id=samverka-web", "code_challenge_method=S256", "nonce=")
                .contains("redirect_uri=" + side.at("/login/oauth2/code/samverka"));

        HttpResponse<String> page = browser.logIn(browser.follow(second), "editor");
        assertThat(page.uri()).isEqualTo(side.at("/en/work?a=b"));
        assertThat(page.body()).contains("Logged in as editor", "/en/municipalities/1781/work\">Kristinehamn");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theSessionsCookieIsItsOwnAndItsIdChangesWithTheLogin() throws Exception {
        HttpResponse<String> first = browser.get(side.at("/arbete"));
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith(SESSION + "=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        String before = browser.cookie(SESSION).orElseThrow();

        browser.logIn(browser.follow(first), "editor");
        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(before);
        assertThat(get(side.at("/arbete"), "Cookie", SESSION + "=" + before).statusCode())
                .as("the old id")
                .isEqualTo(302);
        assertThat(get(side.at("/arbete"), "Cookie", SESSION + "=guessed").statusCode())
                .isEqualTo(302);
    }

    @Test
    void everyPageForStaffAsksForALogin() throws Exception {
        List<String> patterns = side
                .gateway()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().endsWith(".staff"))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .distinct()
                .toList();
        assertThat(patterns).hasSizeGreaterThan(10);
        for (String pattern : patterns) {
            URI page = side.at(pattern.replaceAll("\\{municipality}", "1781").replaceAll("\\{\\w+}", "x"));
            assertThat(get(page).headers().firstValue("Location"))
                    .as(pattern)
                    .contains("/oauth2/authorization/samverka");
        }
    }

    @Test
    void publicPagesMakeNoSessionAndTakeNoNoticeOfOne() throws Exception {
        side.open(browser, "/arbete", "editor");
        String cookie = SESSION + "=" + browser.cookie(SESSION).orElseThrow();
        for (String path : PUBLIC) {
            HttpResponse<String> stranger = get(side.at(path));
            HttpResponse<String> person = get(side.at(path), "Cookie", cookie);
            assertThat(stranger.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(person.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(withoutKeys(person)).as(path).isEqualTo(withoutKeys(stranger));
            assertThat(stranger.body()).as(path).doesNotContain("_csrf");
        }
        assertThat(get(side.at("/kommuner/1781/mal/17/synpunkter")).body())
                .contains("<a class=\"logIn\" href=\"/arbete?municipality=1781\" rel=\"nofollow\">Logga in</a>");
        owner.answers(201, "application/json", "{\"token\":\"t\"}", Map.of());
        HttpResponse<String> letter = browser.post(
                side.at("/kommuner/1781/mal/17/synpunkter"), Map.of("useful", List.of("true")), "cross-site");
        assertThat(letter.statusCode()).as("residents' forms need no token").isEqualTo(303);
    }

    @Test
    void theApiNeverTakesTheCookieForACredential() throws Exception {
        side.open(browser, "/arbete", "editor");
        owner.answers(401, "application/problem+json", "{\"status\":401}", Map.of());

        assertThat(api("Cookie", SESSION + "=" + browser.cookie(SESSION).orElseThrow())
                        .statusCode())
                .isEqualTo(401);
        assertThat(owner.asked().getLast().header("Authorization")).isEmpty();
        assertThat(owner.asked().getLast().header("Cookie")).isEmpty();
    }

    @Test
    void theApiWithATokenNeedsNothingElse() throws Exception {
        owner.answers(201, "application/json", "{\"id\":\"x\"}", Map.of());
        HttpResponse<String> answer = api("Authorization", "Bearer token");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(owner.asked().getLast().header("Authorization")).containsExactly("Bearer token");
    }

    @Test
    void aFormWithoutItsTokenOrFromElsewhereIsForbidden() throws Exception {
        HttpResponse<String> page = side.open(browser, "/arbete", "editor");
        URI form = side.at("/kommuner/1781/arbete/nytt-projekt");
        Map<String, List<String>> forged = Map.of("_csrf", List.of("guessed"), "/name", List.of("Projekt"));

        for (String from : List.of("cross-site", "same-site", "none")) {
            HttpResponse<String> answer = browser.post(form, forged, from);
            assertThat(answer.statusCode()).as(from).isEqualTo(403);
            assertThat(answer.body()).contains("Det här får du inte göra", "href=\"/arbete\"");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(browser.post(side.at("/arbete/logga-ut"), Map.of(), "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(page.uri()).statusCode()).as("still logged in").isEqualTo(200);
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheProvider() throws Exception {
        HttpResponse<String> page = side.open(browser, "/arbete", "editor");
        String cookie = SESSION + "=" + browser.cookie(SESSION).orElseThrow();
        HttpResponse<String> out =
                browser.post(side.at("/arbete/logga-ut"), Map.of("_csrf", List.of(Browser.token(page))));

        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(side.login().endSessionUri() + "?id_token_hint=")
                .contains("post_logout_redirect_uri=" + side.at("/"));
        HttpResponse<String> provider =
                browser.get(URI.create(out.headers().firstValue("Location").orElseThrow()));
        assertThat(provider.headers().firstValue("Location"))
                .contains(side.at("/").toString());
        assertThat(get(side.at("/arbete"), "Cookie", cookie).statusCode()).isEqualTo(302);
        assertThat(browser.open(side.at("/arbete")).uri()).as("the form again").hasPath("/login");
    }

    @Test
    void whoLogsOutComesBackInTheLanguageTheyLeave() throws Exception {
        HttpResponse<String> page = side.open(browser, "/arbete", "editor");
        assertThat(page.body()).contains("name=\"language\" value=\"sv\"");
        HttpResponse<String> out = browser.post(
                side.at("/arbete/logga-ut"), Map.of("_csrf", List.of(Browser.token(page)), "language", List.of("en")));
        HttpResponse<String> provider =
                browser.get(URI.create(out.headers().firstValue("Location").orElseThrow()));
        String back = provider.headers().firstValue("Location").orElseThrow();
        assertThat(back).isEqualTo(side.at("/") + "?state=en");
        assertThat(browser.get(URI.create(back)).headers().firstValue("Location"))
                .contains("/en/municipalities/1781");
        assertThat(get(side.at("/?state=sv"), "Accept-Language", "en").headers().firstValue("Location"))
                .contains("/kommuner/1781");
    }

    @Test
    void whoComesFromTheirMunicipalitysPageWorksThere() throws Exception {
        HttpResponse<String> work = side.open(browser, "/arbete?municipality=1781", "editor");
        assertThat(work.uri()).hasPath("/kommuner/1781/arbete");
        assertThat(browser.open(side.at("/arbete?municipality=0000")).uri()).hasPath("/arbete");
    }

    @Test
    void loggingOutTwiceIsNoError() throws Exception {
        HttpResponse<String> again = browser.post(side.at("/arbete/logga-ut"), Map.of());
        assertThat(again.headers().firstValue("Location")).contains("/");
    }

    @Test
    void theWrongRoleIsToldSoAndWhatToDo() throws Exception {
        HttpResponse<String> page = side.open(browser, "/kommuner/1781/arbete/nytt-projekt", "moderator");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Det här får du inte göra", "href=\"/arbete\"");
        assertThat(browser.get(side.at("/en/municipalities/1781/work/new-project"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(side.at("/kommuner/9999/arbete")).statusCode()).isEqualTo(404);
    }

    @Test
    void aLoginThatNobodyBeganDoesNotSucceed() throws Exception {
        for (String query : List.of("", "?code=c&state=s", "?error=access_denied&state=s", "?code=a&code=b")) {
            HttpResponse<String> answer = browser.get(side.at("/login/oauth2/code/samverka" + query));
            assertThat(answer.statusCode()).as(query).isEqualTo(401);
            assertThat(answer.body()).contains("Inloggningen gick inte igenom");
        }
        assertThat(browser.get(side.at("/oauth2/authorization/stranger")).statusCode())
                .isEqualTo(404);
        assertThat(browser.get(side.at("/login")).statusCode()).isEqualTo(404);
    }

    @Test
    void aLoginLeadsNowhereElse() throws Exception {
        HttpResponse<String> page =
                side.open(browser, "/arbete?continue=https://evil.example&redirect=//evil.example", "editor");
        assertThat(page.uri().getHost()).isEqualTo("localhost");
        assertThat(page.uri().getPath()).isEqualTo("/arbete");
        assertThat(browser.get(side.at("//evil.example/arbete")).statusCode()).isIn(400, 404);
    }

    @Test
    void theManagementPortHasNoLogin() throws Exception {
        HttpResponse<String> answer = get(Outside.management(side.gateway(), "/arbete"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void withTheProviderGoneReadingGoesOnAndALoginIsToldToWait() throws Exception {
        HttpResponse<String> form = browser.open(side.at("/arbete"));
        HttpResponse<String> back = browser.post(
                form.uri(),
                Map.of(
                        "username", List.of("editor"),
                        "password", List.of("editor"),
                        "_csrf", List.of(Browser.token(form))));
        HttpResponse<String> code =
                browser.get(URI.create(back.headers().firstValue("Location").orElseThrow()));
        side.stopLogin();
        try {
            HttpResponse<String> answer =
                    browser.get(URI.create(code.headers().firstValue("Location").orElseThrow()));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(get(side.at("/api/v1/goals/17")).statusCode()).isEqualTo(200);
        } finally {
            side.startLogin();
        }
    }

    /** Every letter form has a key of its own. */
    private static String withoutKeys(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"key\" value=\"[^\"]+\"", "");
    }

    private static HttpResponse<String> api(String header, String value) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(side.at("/api/v1/municipalities/1781/projects"))
                    .header(header, value)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> get(URI address, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
