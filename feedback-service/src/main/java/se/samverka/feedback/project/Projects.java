package se.samverka.feedback.project;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.consume.WholeTopics;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/** The projects that feedback can be about. */
public final class Projects {

    /** Topic of the projects' owner. */
    static final String TOPIC = "samverka.projects.v1";

    /** Within the contract's two seconds, and short enough that a gateway, which allows 1.8 s, hears the answer. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_500);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Pattern RECEIPT =
            Pattern.compile(Pattern.quote(TOPIC) + ";(\\d{4}/[A-Za-z0-9-]{1,100});([1-9]\\d{0,17})");

    private final ProjectCopy copy;
    private final WholeTopics topics;

    Projects(ProjectCopy copy, WholeTopics topics) {
        this.copy = copy;
        this.topics = topics;
    }

    /**
     * Waits a little until the write is known that the caller has just made to this project.
     *
     * @param receipt {@code topic;key;version}; {@code null}, or one that is malformed or of something else, says nothing
     */
    public void await(MunicipalityCode municipality, String id, @Nullable String receipt) {
        if (receipt == null || !topics.caughtUp()) {
            return;
        }
        Matcher parts = RECEIPT.matcher(receipt.strip());
        if (parts.matches() && parts.group(1).equals(key(municipality, id))) {
            copy.await(parts.group(1), Long.parseLong(parts.group(2)), LONGEST_WAIT);
        }
    }

    /** @throws Problem 404 when nobody knows the project, 410 when it is erased, 503 until we would know */
    public void mustExist(MunicipalityCode municipality, String id) {
        if (!topics.caughtUp()) {
            throw Problem.unavailable("It is not known yet which projects there are; nothing was stored.", SOON);
        }
        switch (copy.of(key(municipality, id))) {
            case THERE -> {}
            case UNKNOWN -> throw Problem.notFound("The municipality has no project with this id.");
            case ERASED -> throw Problem.gone("The project has been erased.");
        }
    }

    private static String key(MunicipalityCode municipality, String id) {
        return municipality + "/" + id;
    }
}
