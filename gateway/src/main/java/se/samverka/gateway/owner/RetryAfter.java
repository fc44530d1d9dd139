package se.samverka.gateway.owner;

import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import se.samverka.kit.problem.Problem;

/** When an owner wants to be asked again, told to whoever asked us. */
public final class RetryAfter {

    private static final String NAME = "Retry-After";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private RetryAfter() {}

    /** Tells what we know ourselves. */
    public static void tell(Problem problem, HttpServletResponse response) {
        Duration left = problem.retryAfter();
        if (left != null) {
            response.setHeader(
                    NAME, Long.toString(Math.max(1, left.plusMillis(999).toSeconds())));
        }
    }

    /** Passes on what the owner says; whatever does not say it in seconds says nothing. */
    public static void pass(HttpResponse<?> answer, HttpServletResponse response) {
        if (answer.statusCode() == 429 || answer.statusCode() == 503) {
            answer.headers()
                    .firstValue(NAME)
                    .filter(SECONDS.asMatchPredicate())
                    .ifPresent(seconds -> response.setHeader(NAME, seconds));
        }
    }
}
