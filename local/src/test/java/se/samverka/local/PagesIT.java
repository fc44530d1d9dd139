package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Every page in a real browser, found by following links from the first as a visitor would: each answers, none has a
 * barrier that axe-core can tell (WCAG 2.1 A and AA), in light and dark, none is wider than a narrow window, none makes the browser
 * complain. {@code -Dsamverka.screens=folder} draws each, wide and narrow.
 */
@ExtendWith(RunningSuite.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final int NARROW = 320;

    /** 1280 pixels at 200 percent. */
    private static final int ENLARGED = 640;

    private static final long HEAVIEST = 60 * 1024;
    private static final Routes ROUTES = Routes.ofPages();

    private final RunningSuite suite;
    private final Set<String> seen = new TreeSet<>();
    private final TreeMap<String, Long> weights = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private List<String> special = List.of();
    private Chromium chromium;
    private boolean loggedIn;

    PagesIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void furnish() throws Exception {
        try (Chromium first = new Chromium()) {
            assertThat(first.open("data:text/html,<title>there</title>")).isNotNegative();
        }
        special = Furnished.furnish(suite.client);
    }

    @BeforeEach
    void openBrowser() {
        chromium = new Chromium();
        faults.clear();
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void everyPageIsThereForEverybody() throws Exception {
        String here = "/kommuner/" + Furnished.CODE;
        walk(special.stream().filter(path -> !isForWork(path)).toList());
        walk(List.of("/", "/en", here, "/en/municipalities/" + Furnished.CODE));
        logIn("admin");
        walk(special.stream().filter(PagesIT::isForWork).toList());
        walk(List.of(here + "/arbete", "/arbete", "/en/work"));

        assertThat(faults).isEmpty();
        assertThat(weights.headMap("~"))
                .as("bytes on the wire")
                .allSatisfy((route, bytes) -> assertThat(bytes).as(route).isLessThan(HEAVIEST));
        TreeSet<String> missed = new TreeSet<>(ROUTES.all());
        missed.removeAll(seen);
        assertThat(missed).as("pages that no link leads to").isEmpty();
        System.out.println("pages by weight, bytes on the wire: " + weights);
    }

    /** From these on; the same page in the other language is a link away. */
    private void walk(List<String> first) throws IOException {
        Deque<String> ahead = new ArrayDeque<>(first);
        Set<String> met = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            String route = ROUTES.of(URI.create(path).getPath()).orElse("");
            if (route.isEmpty() || seen.add(route)) {
                look(path, route);
                links().stream().filter(met::add).forEach(ahead::addLast);
            }
        }
    }

    /** Those within the site that are pages, by path and query. */
    private List<String> links() {
        String site = suite.at.site();
        return chromium.links().stream()
                .filter(link -> link.startsWith(site + "/"))
                .map(link -> link.substring(site.length()).replaceFirst("#.*", ""))
                .filter(link -> ROUTES.of(URI.create(link).getPath()).isPresent())
                .filter(link -> isOfWhatIsFurnished(link) && (loggedIn || !isForWork(link)))
                .toList();
    }

    private static boolean isOfWhatIsFurnished(String link) {
        return !link.matches(".*/(kommuner|municipalities)/(?!" + Furnished.CODE + ")\\d{4}.*");
    }

    private static boolean isForWork(String path) {
        return path.matches(".*/(arbete|work)([/?].*)?");
    }

    private void look(String path, String route) throws IOException {
        int status = chromium.open(suite.at.site() + path);
        String where = String.valueOf(chromium.driver().getCurrentUrl());
        if (status != 200 || !where.startsWith(suite.at.site())) {
            faults.add(path + " answers " + status + " at " + where);
            return;
        }
        weights.put(route, chromium.weight());
        chromium.complaints().forEach(complaint -> faults.add(path + " makes the browser say: " + complaint));
        chromium.barriers().forEach(barrier -> faults.add(path + " has a barrier: " + barrier));
        chromium.darkBarriers().forEach(barrier -> faults.add(path + " has in the dark: " + barrier));
        for (int width : new int[] {NARROW, ENLARGED}) {
            long more = chromium.overflow(width);
            if (more > 0) {
                faults.add(path + " is " + more + " pixels wider than " + width);
            }
        }
        chromium.cut(NARROW).forEach(text -> faults.add(path + " cuts off in " + NARROW + ": " + text));
        draw(route);
    }

    /** A page fits with one goal's name and not with another's. */
    @Test
    void theLongestWordsFitIntoANarrowWindow() {
        for (String path : List.of("/kommuner/1980", "/en/municipalities/1980")) {
            fits(path);
        }
        for (int goal = 1; goal <= 17; goal++) {
            fits("/mal/" + goal);
            fits("/en/goals/" + goal);
            fits("/kommuner/1980/mal/" + goal);
        }
        assertThat(faults).isEmpty();
    }

    private void fits(String path) {
        assertThat(chromium.open(suite.at.site() + path)).isEqualTo(200);
        if (chromium.overflow(NARROW) > 0) {
            faults.add(path + " is wider than " + NARROW);
        }
        chromium.cut(NARROW).forEach(text -> faults.add(path + " cuts off in " + NARROW + ": " + text));
    }

    @Test
    void whatIsFoldedIsPrintedAndQuestionsWithoutButtonsAreNot() {
        chromium.open(suite.at.site() + "/kommuner/1980/mal/7");
        String shown = "return [...document.querySelectorAll('main details > :not(summary), .voice > h2')]"
                + ".map(one => one.tagName + ' ' + one.checkVisibility({contentVisibilityAuto: true}))";
        assertThat(String.valueOf(chromium.run(shown))).contains("DIV false", "DL false", "H2 true");
        chromium.print(true);
        // What was folded is laid out with the next frame.
        await().untilAsserted(() -> assertThat(String.valueOf(chromium.run(shown)))
                .contains("DIV true", "DL true", "H2 false")
                .doesNotContain("DIV false", "DL false"));
    }

    private void draw(String route) throws IOException {
        String folder = System.getProperty("samverka.screens");
        if (folder != null) {
            String name = route.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
            chromium.draw(Path.of(folder, "wide", (name.isEmpty() ? "start" : name) + ".png"), 1280);
            chromium.draw(Path.of(folder, "narrow", (name.isEmpty() ? "start" : name) + ".png"), NARROW);
        }
    }

    private void logIn(String name) {
        assertThat(chromium.open(suite.at.site() + "/arbete")).isEqualTo(200);
        type("username", name);
        WebElement password = type("password", name);
        password.submit();
        loggedIn = true;
    }

    private WebElement type(String field, String text) {
        WebElement input = chromium.driver().findElement(By.name(field));
        input.sendKeys(text);
        return input;
    }
}
