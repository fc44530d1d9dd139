package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import se.samverka.kit.problem.FieldError;
import se.samverka.kit.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as they are sent, and what is said of bad ones. */
final class Bodies {

    private Bodies() {}

    /** @param properties JSON with ' for ", without the braces */
    static <T> T body(Class<T> type, String properties) {
        return JsonMapper.shared().readValue("{" + properties.replace('\'', '"') + "}", type);
    }

    /** The fields that are named. */
    static List<String> refused(Runnable reading) {
        Problem problem = catchThrowableOfType(Problem.class, reading::run);
        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(400);
        return problem.errors().stream().map(FieldError::pointer).toList();
    }
}
