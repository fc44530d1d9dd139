package se.samverka.gateway.letterbox;

import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.site.Addresses;

/**
 * What something is said about, and where it is.
 *
 * @param title what it is called on the site
 * @param written receipt of what is known of it, so that its feedback's owner waits for that; {@code null} = not needed
 */
public record Place(
        Municipality municipality,
        Subject subject,
        Text title,
        @Nullable String written) {

    /** Address of the page it is about. */
    public String page(Language language) {
        Integer goal = subject.goal();
        String project = subject.project();
        return goal != null
                ? Addresses.goal(language, municipality.code(), goal)
                : Addresses.project(language, municipality.code(), String.valueOf(project));
    }

    /** Address of the page where something is said about it. */
    public String letterbox(Language language) {
        return Addresses.feedback(language, page(language));
    }

    /** Path of its feedback in the API. */
    String apiPath() {
        Integer goal = subject.goal();
        return "/api/v1/municipalities/" + municipality.code()
                + (goal != null ? "/goals/" + goal : "/projects/" + subject.project()) + "/feedback";
    }
}
