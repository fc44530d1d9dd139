package se.samverka.gateway.live;

import java.nio.charset.StandardCharsets;

/** What is sent, as bytes of {@code text/event-stream} (WHATWG HTML, 9.2): the line with the id comes first. */
final class Message {

    private static final byte[] NO_DATA = "{}".getBytes(StandardCharsets.UTF_8);

    private Message() {}

    /** A change. */
    static byte[] change(Change change, String id) {
        return event(change.type(), id, change.data());
    }

    /** What was missed cannot be told: read the pages again, and go on from here. */
    static byte[] reset(String id) {
        return event("reset", id, NO_DATA);
    }

    /** The last of a stream whose reader was too slow. */
    static byte[] overflow(String id) {
        return event("overflow", id, NO_DATA);
    }

    /** Where the reader is, and that we are still there; a browser does not show it to the page. */
    static byte[] beat(String id) {
        return ("id: " + id + "\n:\n\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** That we are still there. */
    static byte[] sign() {
        return ":\n\n".getBytes(StandardCharsets.US_ASCII);
    }

    /** How long to wait before coming again. */
    static byte[] retry(long millis) {
        return ("retry: " + millis + "\n\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] event(String type, String id, byte[] data) {
        String head = "id: " + id + "\nevent: " + type + "\ndata: ";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + data.length + 2];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(data, 0, all, start.length, data.length);
        all[all.length - 2] = '\n';
        all[all.length - 1] = '\n';
        return all;
    }
}
