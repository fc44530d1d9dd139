package se.samverka.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Makes a {@link Problem} of any failure. What nobody foresaw is logged, once, and told as a reference only. */
final class ProblemReader {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReader.class);
    private static final int DEEPEST_CAUSE = 12;

    private final List<FailureReading> readings;

    ProblemReader(List<FailureReading> readings) {
        this.readings = List.copyOf(readings);
    }

    Problem read(Throwable failure, HttpServletRequest request) {
        Problem known = known(failure);
        if (known == null) {
            LOG.error("{} failed: nobody foresaw this", request.getMethod(), failure);
            return Problem.of(500, "This failed for a reason that is ours. The reference is " + reference() + ".");
        }
        if (known.status() >= 500) {
            LOG.warn("{} answered {}: {}", request.getMethod(), known.status(), reason(failure));
        }
        return known;
    }

    private @Nullable Problem known(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            for (FailureReading reading : readings) {
                Problem problem = reading.read(cause);
                if (problem != null) {
                    return problem;
                }
            }
            cause = cause.getCause();
        }
        return null;
    }

    static Problem busy(String detail) {
        return Problem.unavailable(detail, Duration.ofSeconds(2));
    }

    private static String reference() {
        String id = MDC.get("requestId");
        return id == null ? "-" : id;
    }

    private static String reason(Throwable failure) {
        return failure instanceof Problem problem ? problem.detail() : failure.toString();
    }
}
