package se.samverka.goals.kolada;

import java.net.ConnectException;

/** What goes wrong at Kolada. */
public final class KoladaFailures {

    private KoladaFailures() {}

    /** Nobody is there. */
    public static KoladaFailure silence() {
        return KoladaFailure.silence(new ConnectException("refused"));
    }

    /** It cannot answer this. */
    public static KoladaFailure broken() {
        return KoladaFailure.of("Kolada failed: 500.", null);
    }
}
