package se.samverka.kit.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What Spring MVC refuses before or around a controller. */
final class SpringFailures implements FailureReading {

    @Override
    public @Nullable Problem read(Throwable failure) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableBody.problem(unreadable.getCause());
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return InvalidFields.problem(invalid.getBindingResult());
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Problem.badRequest("The parameter " + missing.getParameterName() + " is missing.");
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedHttpMethods() != null) {
            return Problem.methodNotAllowed(new TreeSet<>(method.getSupportedHttpMethods())
                    .stream().map(Object::toString).toList());
        }
        return failure instanceof ErrorResponse response ? byStatus(response) : null;
    }

    /** No such thing can be at a path whose variable cannot even be read. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.notFound("There is nothing at this path.");
        }
        Class<?> type = mismatch.getParameter().nestedIfOptional().getNestedParameterType();
        return Problem.badRequest("The parameter " + mismatch.getName() + " must be " + Wanted.by(type) + ".");
    }

    /** Only faults of the request; a 500 of Spring's own is as unforeseen as any other. */
    private static @Nullable Problem byStatus(ErrorResponse response) {
        int status = response.getStatusCode().value();
        if (status == 503 || (status >= 400 && status < 500)) {
            return Statuses.problem(status, headers(response.getHeaders()));
        }
        return null;
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        Map<String, String> joined = new HashMap<>();
        headers.forEach((name, values) -> joined.put(name, String.join(", ", values)));
        return joined;
    }
}
