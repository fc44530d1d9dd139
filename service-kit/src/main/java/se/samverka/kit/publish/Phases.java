package se.samverka.kit.publish;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** In which order things stop: first HTTP, its requests drained; then what they need; last the producers. */
public final class Phases {

    /** Sending what was stored, and reading topics: before HTTP at start, after it at the end. */
    public static final int SENDING_AND_READING = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1_000;

    /** The producers: before all who send at start, after them at the end. */
    static final int PRODUCERS = SENDING_AND_READING - 1_000;

    private Phases() {}
}
