package se.samverka.kit.consume;

/** Takes in events: translates and makes one call. */
@FunctionalInterface
public interface Applier {

    /** What became of an event. */
    enum Applied {
        /** It was newer and is in force. */
        APPLIED,
        /** The same version or a newer one was already there. */
        OLDER,
        /** Nobody here knows this type: not for us. */
        UNKNOWN_TYPE
    }

    /**
     * Applies one event, if it is newer than what is held.
     *
     * @throws UnreadableRecord when it is for us and broken; it goes to the dead letters and the reader goes on
     */
    Applied apply(Incoming event) throws UnreadableRecord;

    /** An event whose turn comes. */
    @FunctionalInterface
    interface Turn {

        /** Applies it, as {@link Applier#apply}. */
        Applied take() throws UnreadableRecord;
    }

    /**
     * Does of {@link #apply} what needs no order, before the event's turn comes: called by any thread, for many events at a time. Nothing
     * is changed and nothing thrown before the turn, which is taken once, in order.
     */
    default Turn prepare(Incoming event) {
        return () -> apply(event);
    }
}
