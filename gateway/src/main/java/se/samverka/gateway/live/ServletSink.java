package se.samverka.gateway.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The answer to a request, as long as it lasts. */
final class ServletSink implements Sink {

    /**
     * What is sent is sent at once: nothing is gained by a buffer, and each stream would have one. Only what is written as a {@link ByteBuffer} goes past it: an
     * array would go out a buffer's length at a time.
     */
    private static final int SMALLEST_BUFFER = 1;

    private final AsyncContext answer;
    private final ServletOutputStream out;

    private ServletSink(AsyncContext answer, ServletOutputStream out) {
        this.answer = answer;
        this.out = out;
    }

    /** Begins the answer. */
    static ServletSink open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setBufferSize(SMALLEST_BUFFER);
        ServletOutputStream out = response.getOutputStream();
        AsyncContext answer = request.startAsync(request, response);
        answer.setTimeout(0);
        return new ServletSink(answer, out);
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        out.write(ByteBuffer.wrap(bytes));
    }

    @Override
    public void end() {
        try {
            answer.complete();
        } catch (IllegalStateException e) {
            // The server ended it already, when it found that the reader had gone.
            return;
        }
    }
}
