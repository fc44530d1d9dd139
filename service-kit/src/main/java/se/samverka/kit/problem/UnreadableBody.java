package se.samverka.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Tells where a body could not be read, and what would have been accepted there; never what stood there. */
final class UnreadableBody {

    private static final int LONGEST_DETAIL = 300;

    private UnreadableBody() {}

    /** @param cause what the parser threw; {@code null} when there was no body at all */
    static Problem problem(@Nullable Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (!(cause instanceof JacksonException failure)) {
            return Problem.badRequest("This needs a JSON body.");
        }
        return Problem.invalid(List.of(new FieldError(pointer(failure), detail(failure))));
    }

    private static String pointer(JacksonException failure) {
        if (!failure.getPath().isEmpty()) {
            return Pointers.of(failure.getPath());
        }
        return failure.processor() instanceof JsonParser parser ? Pointers.of(parser.streamReadContext()) : "";
    }

    private static String detail(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "is not known here; known: " + known(unknown);
        }
        if (failure instanceof InvalidNullException) {
            return "must not be null";
        }
        if (failure instanceof ValueInstantiationException refused) {
            return refusal(refused);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            Class<?> type = mismatch.getTargetType();
            return type == null ? "is not accepted" : "must be " + Wanted.by(type);
        }
        return failure instanceof DatabindException ? "is not accepted" : "is not JSON from here on";
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : String.join(
                        ", ",
                        unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList());
    }

    /** Our own value types say in words of ours what they want; those words are shown, nobody else's. */
    private static String refusal(ValueInstantiationException refused) {
        Throwable cause = refused.getCause();
        if (!(cause instanceof IllegalArgumentException) || cause.getMessage() == null) {
            return "is not accepted";
        }
        StackTraceElement[] from = cause.getStackTrace();
        boolean ours = from.length > 0 && from[0].getClassName().startsWith("se.samverka.");
        String message = cause.getMessage();
        return ours && message.length() <= LONGEST_DETAIL ? message : "is not accepted";
    }
}
