package se.samverka.gateway.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of the stream as the standard has it: what was not received whole did not happen. */
final class Reader implements Sink {

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private long left = Long.MAX_VALUE;
    private String id = "";
    private final List<String> events = new ArrayList<>();

    /** It will be cut after so many bytes more. */
    void cutAfter(long bytes) {
        left = bytes;
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        int taken = (int) Math.min(left, bytes.length);
        received.write(bytes, 0, taken);
        left -= taken;
        if (taken < bytes.length) {
            throw new IOException("cut");
        }
    }

    @Override
    public void end() {
        // It comes again when it likes.
    }

    /** Takes in what was received whole and forgets the rest; then it can be used for another stream. */
    void parse() {
        parseOn();
        received.reset();
        left = Long.MAX_VALUE;
    }

    /** Takes in what was received whole; the rest is still coming. */
    void parseOn() {
        String text = received.toString(StandardCharsets.UTF_8);
        received.reset();
        int begin = 0;
        for (int end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n", begin)) {
            block(text.substring(begin, end));
            begin = end + 2;
        }
        received.writeBytes(text.substring(begin).getBytes(StandardCharsets.UTF_8));
    }

    /** What was received since, as it is. */
    String text() {
        String text = received.toString(StandardCharsets.UTF_8);
        received.reset();
        return text;
    }

    private void block(String block) {
        String event = "";
        String data = "";
        for (String line : block.split("\n")) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        if (!data.isEmpty()) {
            events.add(event + " " + data);
        }
    }

    /** {@code Last-Event-ID} of the next request. */
    String id() {
        return id;
    }

    /** Type and data of each event, in order; also to be changed. */
    List<String> events() {
        return events;
    }
}
