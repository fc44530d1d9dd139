package se.samverka.gateway.letterbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises forms that a program filled in, without asking anybody and without a riddle for people. It is lenient: a
 * form that lacks what it looks at was sent by a person.
 */
final class Robots {

    /** A field that people are not shown, with a name that no browser fills in by itself. */
    static final String BAIT = "subject";

    /** When the form was shown, in seconds since 1970. Anyone can forge it: it is there for programs that do not care. */
    static final String SHOWN = "shown";

    private static final Duration QUICKEST = Duration.ofSeconds(2);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final Clock clock;

    Robots(Clock clock) {
        this.clock = clock;
    }

    /** What to write into {@link #SHOWN}. */
    long now() {
        return clock.instant().getEpochSecond();
    }

    /** Whether somebody filled in what nobody sees. */
    boolean tookTheBait(HttpServletRequest form) {
        String bait = form.getParameter(BAIT);
        return bait != null && !bait.isBlank();
    }

    /** Whether it came back sooner than anybody could have read it. */
    boolean wereTooQuick(HttpServletRequest form) {
        @Nullable String shown = form.getParameter(SHOWN);
        if (shown == null || !SECONDS.matcher(shown).matches()) {
            return false;
        }
        Duration took = Duration.between(Instant.ofEpochSecond(Long.parseLong(shown)), clock.instant());
        return !took.isNegative() && took.compareTo(QUICKEST) < 0;
    }
}
