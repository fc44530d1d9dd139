package se.samverka.gateway.live;

/**
 * A change as it is kept for those who read the stream.
 *
 * @param id where somebody stands who has seen it and all before it here
 * @param message as bytes; made once for all, never changed. Empty for what was published before the start, which only
 *     those are sent who come with a place of their own
 */
record Told(Change change, String id, byte[] message) {

    private static final byte[] NOTHING = new byte[0];

    static Told live(Change change, String id) {
        return new Told(change, id, Message.change(change, id));
    }

    static Told early(Change change) {
        return new Told(change, "", NOTHING);
    }

    int weight() {
        return change.weight() + id.length() + message.length;
    }
}
