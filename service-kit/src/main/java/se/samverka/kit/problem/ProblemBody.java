package se.samverka.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A problem as it goes over the wire (RFC 9457).
 *
 * @param instance the request's path, never its query
 * @param errors the fields at fault; left out when there are none
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(Problem problem, String path) {
        HttpStatus known = HttpStatus.resolve(problem.status());
        return new ProblemBody(
                "about:blank",
                known == null ? "Error" : known.getReasonPhrase(),
                problem.status(),
                problem.detail(),
                SafeText.path(path),
                problem.errors());
    }
}
