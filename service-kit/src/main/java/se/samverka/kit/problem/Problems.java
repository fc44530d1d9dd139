package se.samverka.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The one place where an error becomes an answer, wherever it was found: filter, security, controller or container. */
public final class Problems {

    private final JsonMapper json;
    private final ProblemReader reader;
    private final List<ProblemView> views;

    Problems(JsonMapper json, ProblemReader reader, List<ProblemView> views) {
        this.json = json;
        this.reader = reader;
        this.views = List.copyOf(views);
    }

    /** Answers with this problem; nothing when the answer has already begun, since then it cannot be taken back. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, request.getRequestURI(), request, response);
    }

    /** The same for a failure that nobody made a problem of; what nobody foresaw is logged here and is a 500. */
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(reader.read(failure, request), request, response);
    }

    void write(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("ETag", null);
        problem.headers().forEach(response::setHeader);
        for (ProblemView view : views) {
            if (view.shows(request)) {
                view.write(problem, request, response);
                return;
            }
        }
        byte[] body = json.writeValueAsBytes(ProblemBody.of(problem, path));
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
