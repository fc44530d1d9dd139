package se.samverka.goals.kolada;

import org.jspecify.annotations.Nullable;

/** Kolada did not answer, or not in a way that can be understood. The message says so in words that may be shown. */
public final class KoladaFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    private KoladaFailure(String reason, Kind kind, @Nullable Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    private enum Kind {
        ANSWER,
        BUSY,
        SILENCE
    }

    /** Of what was asked. */
    static KoladaFailure of(String reason, @Nullable Throwable cause) {
        return new KoladaFailure(reason, Kind.ANSWER, cause);
    }

    /** Of how much was asked. */
    static KoladaFailure busy(Throwable cause) {
        return new KoladaFailure("Kolada asked to wait, and then again.", Kind.BUSY, cause);
    }

    /** Of Kolada itself, perhaps: there was no connection, or no answer in time. */
    static KoladaFailure silence(Throwable cause) {
        return new KoladaFailure("Kolada did not answer.", Kind.SILENCE, cause);
    }

    /** Whether it is of no use to ask for less: Kolada wants to be left alone. */
    public boolean isBusy() {
        return kind == Kind.BUSY;
    }

    /** Whether nothing came at all; when that happens again and again, nobody is there. */
    public boolean isSilence() {
        return kind == Kind.SILENCE;
    }
}
