package se.samverka.goals.kolada;

import org.jspecify.annotations.Nullable;

/** Kolada did not answer, or not in a way that can be understood. The message says so in words that may be shown. */
public final class KoladaFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean busy;

    private KoladaFailure(String reason, boolean busy, @Nullable Throwable cause) {
        super(reason, cause);
        this.busy = busy;
    }

    /** Of what was asked. */
    static KoladaFailure of(String reason, @Nullable Throwable cause) {
        return new KoladaFailure(reason, false, cause);
    }

    /** Of how much was asked. */
    static KoladaFailure busy(Throwable cause) {
        return new KoladaFailure("Kolada asked to wait, and then again.", true, cause);
    }

    /** Whether it is of no use to ask for less: Kolada wants to be left alone. */
    public boolean isBusy() {
        return busy;
    }
}
