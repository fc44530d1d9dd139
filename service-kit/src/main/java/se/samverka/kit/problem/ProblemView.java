package se.samverka.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Another way to show a problem, for those who look at pages: a bean of this type is asked before an answer is written
 * as {@code application/problem+json}. Status and headers are set already.
 */
public interface ProblemView {

    /** Whether this request's errors are this view's to write. */
    boolean shows(HttpServletRequest request);

    /** Writes content type and body. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
