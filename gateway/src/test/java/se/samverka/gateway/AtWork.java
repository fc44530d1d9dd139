package se.samverka.gateway;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Somebody at work in a browser, with a real broker and a real login, before an owner that answers as told. */
public abstract class AtWork {

    @TempDir
    protected static Path folder;

    protected static Outside outside;
    protected static StaffSide side;
    protected static FakeOwner owner;

    protected Browser browser;

    /** To be called before all tests. @param service that the owner is for, {@code projects} @param settings of the gateway */
    protected static void start(String service, String... settings) throws Exception {
        owner = new FakeOwner();
        outside = Outside.start(folder.resolve("kafka"));
        outside.declareTopics();
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--samverka.routes." + service + "=" + owner.base());
        side = StaffSide.start(
                folder.resolve("login"), outside.broker().bootstrapServers(), all.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        side.close();
        outside.close();
        owner.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    protected HttpResponse<String> get(String path) throws Exception {
        return browser.get(side.at(path));
    }

    protected HttpResponse<String> post(String path, Map<String, List<String>> form) throws Exception {
        return browser.post(side.at(path), form);
    }
}
