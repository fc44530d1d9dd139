package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser, as one person has it. {@code CHROMIUM} and {@code CHROMEDRIVER} say where it and its driver are, if not where
 * Debian puts them.
 */
final class Chromium implements AutoCloseable {

    /** What the law asks for: WCAG 2.1, A and AA. */
    private static final List<String> LAW = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static final Path BROWSER = at("CHROMIUM", "/usr/bin/chromium");
    private static final Path DRIVER = at("CHROMEDRIVER", "/usr/bin/chromedriver");

    /** More than any page has. */
    private static final int TABS = 400;

    private final ChromeDriver driver;

    /** Opens one. Where there is none, the test is skipped, and says so loudly. */
    Chromium() {
        if (!Files.isExecutable(BROWSER) || !Files.isExecutable(DRIVER)) {
            System.err.println("SKIPPED: no browser at " + BROWSER + " or no driver at " + DRIVER
                    + ", so no page was opened in one. Install chromium and chromium-driver, or say in CHROMIUM and"
                    + " CHROMEDRIVER where they are.");
            Assumptions.abort("no browser");
        }
        ChromeOptions options = new ChromeOptions()
                .setBinary(BROWSER.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        wide();
    }

    private static Path at(String variable, String usual) {
        return Path.of(Objects.requireNonNullElse(System.getenv(variable), usual));
    }

    /** For whatever else a test wants of it. */
    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address. @return its status */
    int open(String address) {
        driver.get(address);
        return ((Number) Objects.requireNonNull(
                        run("return performance.getEntriesByType('navigation')[0].responseStatus")))
                .intValue();
    }

    /** Bytes that the page and all it refers to take on the wire when nothing is kept. */
    long weight() {
        return ((Number) Objects.requireNonNull(run(
                        "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                                + ".reduce((sum, one) => sum + one.encodedBodySize, 0)")))
                .longValue();
    }

    /** The addresses that the page's links lead to. */
    @SuppressWarnings("unchecked")
    List<String> links() {
        return (List<String>) Objects.requireNonNull(run("return [...document.links].map(one => one.href)"));
    }

    /** What of the page breaks WCAG 2.1 A or AA, as far as a program can tell: rule and places. */
    List<String> barriers() {
        return faults(new AxeBuilder().withTags(LAW));
    }

    /** What of the page has too little contrast in dark mode. */
    List<String> darkBarriers() {
        media("prefers-color-scheme", "dark");
        try {
            return faults(new AxeBuilder().withOnlyRules(List.of("color-contrast")));
        } finally {
            media("prefers-color-scheme", "");
        }
    }

    private List<String> faults(AxeBuilder axe) {
        return axe.disableIframeTesting().analyze(driver).getViolations().stream()
                .map(Chromium::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** How many pixels the page is wider than a window of this width. */
    long overflow(int width) {
        size(width, 800);
        try {
            return ((Number) Objects.requireNonNull(
                            run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")))
                    .longValue();
        } finally {
            wide();
        }
    }

    /** What of the page is cut off in a window of this width, where it could be read: it makes no page wider. */
    @SuppressWarnings("unchecked")
    List<String> cut(int width) {
        size(width, 800);
        try {
            return (List<String>) Objects.requireNonNull(run("return [...document.querySelectorAll('main *')]"
                    + ".filter(one => !one.closest('.hidden') && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1"
                    + " && getComputedStyle(one).overflowX === 'hidden').map(one => one.textContent.trim())"));
        } finally {
            wide();
        }
    }

    /** From now on pages are shown as they are printed, or as on a screen. */
    void print(boolean on) {
        command("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
    }

    /** Errors and warnings that the browser has told since this was last asked: a broken policy, a missing file. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** A picture of the whole page. @param width of the window, in pixels */
    void draw(Path file, int width) throws IOException {
        size(width, 800);
        long height =
                ((Number) Objects.requireNonNull(run("return document.documentElement.scrollHeight"))).longValue();
        size(width, (int) Math.min(height, 6_000));
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        wide();
    }

    /** From now on pages have no script, or have it again. */
    void script(boolean on) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Presses a key, wherever the focus is. */
    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Types, wherever the focus is. */
    void type(String text) {
        new Actions(driver).sendKeys(text).perform();
    }

    /** What the focus is on, as it is read. */
    String focused() {
        WebElement active = driver.switchTo().activeElement();
        return active.getText().strip();
    }

    /** Goes on with the tabulator to a link or button whose text begins so. */
    void tabTo(String beginning) {
        tab(
                "something that says " + beginning,
                active -> active.getText().strip().startsWith(beginning));
    }

    /** Goes on with the tabulator to an input. @param name as the form calls it */
    void tabToField(String name) {
        tab("a field " + name, active -> name.equals(active.getDomAttribute("name")));
    }

    private void tab(String what, Predicate<WebElement> wanted) {
        for (int i = 0; i < TABS; i++) {
            press(Keys.TAB);
            if (isWanted(wanted)) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not lead to " + what + " on " + driver.getCurrentUrl());
    }

    /** A page that is just giving way to the next has nothing that is wanted. */
    private boolean isWanted(Predicate<WebElement> wanted) {
        try {
            return wanted.test(driver.switchTo().activeElement());
        } catch (StaleElementReferenceException e) {
            return false;
        }
    }

    /** Returns when the page says all of these: what a key sets off takes its time. */
    void awaitText(String... texts) {
        await().untilAsserted(() -> assertThat(text()).contains(texts));
    }

    /** All that the page says. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Runs a script in the page. */
    Object run(String script) {
        return driver.executeScript(script);
    }

    private void wide() {
        size(1280, 900);
    }

    private void size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void media(String feature, String value) {
        command("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    private void command(String name, Map<String, Object> parameters) {
        var unused = driver.executeCdpCommand(name, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
