package se.samverka.goals.kolada;

import java.net.ConnectException;

/** What goes wrong at Kolada. */
public final class KoladaFailures {

    private KoladaFailures() {}

    /** Nobody is there. */
    public static KoladaFailure silence() {
        return KoladaFailure.silence(new ConnectException("refused"));
    }

    /** It asks to wait longer than we do. */
    public static KoladaFailure busy() {
        return KoladaFailure.busy(new IllegalStateException("429"));
    }

    /** It cannot answer this. */
    public static KoladaFailure broken() {
        return KoladaFailure.of("Kolada failed: 500.", null);
    }
}
