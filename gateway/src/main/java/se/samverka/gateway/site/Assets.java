package se.samverka.gateway.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.webjars.WebJarVersionLocator;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;

/** The site's own files. The style sheet's address holds a hash of it, so that it can be kept for good. */
public final class Assets {

    static final String ICON_ADDRESS = "/assets/icon.svg";

    private final Page style;
    private final Page icon;
    private final String styleAddress;
    private final Page script;
    private final String scriptAddress;

    /** @param frame whose colours become classes {@code goal-1} to {@code goal-17} */
    public Assets(Frame frame) {
        byte[] css = (read("site.css") + goalColors(frame)).getBytes(StandardCharsets.UTF_8);
        this.style = Page.of(Kind.STYLE, css);
        this.styleAddress = "/assets/site-" + Page.hash(css) + ".css";
        byte[] htmx = read(webjar("htmx.org", "dist/htmx.min.js")).getBytes(StandardCharsets.UTF_8);
        this.script = Page.of(Kind.SCRIPT, htmx);
        this.scriptAddress = "/assets/htmx-" + Page.hash(htmx) + ".js";
        this.icon = Page.of(Kind.DRAWING, read("icon.svg").getBytes(StandardCharsets.UTF_8));
    }

    /** Address of the style sheet. */
    public String styleAddress() {
        return styleAddress;
    }

    /** Address of the script that some pages for people at work are better with. */
    public String scriptAddress() {
        return scriptAddress;
    }

    /** Address of the icon. */
    public String iconAddress() {
        return ICON_ADDRESS;
    }

    Page style() {
        return style;
    }

    Page script() {
        return script;
    }

    Page icon() {
        return icon;
    }

    /** Where a file of a webjar is, whatever its version. */
    private static String webjar(String name, String file) {
        return "/" + Objects.requireNonNull(new WebJarVersionLocator().fullPath(name, file), name);
    }

    private static String goalColors(Frame frame) {
        return frame.goals().stream().map(Assets::goalColor).collect(Collectors.joining());
    }

    private static String goalColor(Goal goal) {
        return ".goal-%d{--goal:%s;--on-goal:%s}\n".formatted(goal.number(), goal.color(), goal.textColor());
    }

    private static String read(String file) {
        try (InputStream bytes = Assets.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
