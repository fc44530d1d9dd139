package se.samverka.gateway.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** The answer to a request, as long as it lasts. */
final class ServletSink implements Sink {

    /** What is sent is sent at once: nothing is gained by a buffer, and each stream would have one. */
    private static final int SMALLEST_BUFFER = 1;

    private final AsyncContext answer;
    private final OutputStream out;

    private ServletSink(AsyncContext answer, OutputStream out) {
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
        OutputStream out = response.getOutputStream();
        AsyncContext answer = request.startAsync(request, response);
        answer.setTimeout(0);
        return new ServletSink(answer, out);
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
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
