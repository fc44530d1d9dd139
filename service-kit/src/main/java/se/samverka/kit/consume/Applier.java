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
}
