package se.samverka.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What bean validation found in a body that could be read. */
final class InvalidFields {

    private InvalidFields() {}

    static Problem problem(BindingResult result) {
        List<FieldError> errors = result.getFieldErrors().stream()
                .map(error -> new FieldError(pointer(error.getField()), detail(error.getDefaultMessage())))
                .distinct()
                .toList();
        return errors.isEmpty()
                ? Problem.badRequest(
                        result.getGlobalErrors().isEmpty()
                                ? "The request is not valid."
                                : detail(result.getGlobalErrors().getFirst().getDefaultMessage()))
                : Problem.invalid(errors);
    }

    /** {@code evidence[0].ref} becomes {@code /evidence/0/ref}. */
    private static String pointer(String path) {
        return "/" + path.replace("].", "/").replace("]", "").replace("[", "/").replace(".", "/");
    }

    private static String detail(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }
}
