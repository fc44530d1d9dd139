package se.samverka.kit.problem;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** What the HTTP server finds wrong with a request only when somebody reads on: its query, its form, its chunks. */
final class ServerFailures implements FailureReading {

    @Override
    public @Nullable Problem read(Throwable failure) {
        if (failure instanceof HttpException http && http.getCode() >= 400 && http.getCode() < 500) {
            return Statuses.problem(http.getCode());
        }
        return null;
    }
}
