package se.samverka.kit.problem;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * What the HTTP server finds wrong with a request only when somebody reads on: its query, its form, its chunks; or that
 * the client is gone, which is nobody's error here.
 */
final class ServerFailures implements FailureReading {

    @Override
    public @Nullable Problem read(Throwable failure) {
        if (failure instanceof EofException || failure instanceof AsyncRequestNotUsableException) {
            return Problem.of(400, "The connection was closed before the answer.");
        }
        if (failure instanceof HttpException http && http.getCode() >= 400 && http.getCode() < 500) {
            return Statuses.problem(http.getCode());
        }
        return null;
    }
}
