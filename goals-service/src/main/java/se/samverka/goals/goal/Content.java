package se.samverka.goals.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.text.LocalizedText;

/**
 * What the municipality writes on its page about the goal.
 *
 * @param title its own title of the goal; {@code null} = not stated
 * @param projectsIncomplete the register is known to lack some of the goal's projects
 */
record Content(@Nullable LocalizedText title, List<Section> sections, List<Link> links, boolean projectsIncomplete) {

    /** A page nobody has written. */
    static final Content NONE = new Content(null, List.of(), List.of(), false);

    Content {
        sections = List.copyOf(sections);
        links = List.copyOf(links);
    }

    /** A part of the page. @param body Markdown, as it was sent; whoever shows it sanitises it */
    record Section(LocalizedText heading, LocalizedText body) {}

    /** Where to read more. @param url http or https */
    record Link(LocalizedText title, String url) {}
}
