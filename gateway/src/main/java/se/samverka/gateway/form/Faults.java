package se.samverka.gateway.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverka.kit.problem.FieldError;

/** Finds the field that an owner's error is about, and words for it in the person's language. */
final class Faults {

    private static final Pattern NUMBER = Pattern.compile("/(\\d{1,4})(?:/|$)");

    private Faults() {}

    static Fault of(FieldError error, Form form, Typed typed) {
        Optional<Field> field = inputs(form, typed)
                .filter(one -> one.holds(error.pointer()))
                .findFirst()
                .or(() -> ofObject(form, error.pointer()));
        return field.map(one -> at(one, error, typed))
                .orElseGet(() -> new Fault(null, 0, "fault.elsewhere", error.detail()));
    }

    /** Those of rows before the rows as a whole. */
    private static Stream<Field> inputs(Form form, Typed typed) {
        Stream<Field> ofRows = form.fields()
                .filter(field -> field.kind() == Kind.ROWS)
                .flatMap(field -> Rows.stated(field, typed).stream().flatMap(List::stream));
        return Stream.concat(ofRows, form.fields());
    }

    private static Optional<Field> ofObject(Form form, String pointer) {
        return form.sections().stream()
                .filter(section -> Objects.equals(section.object(), pointer))
                .map(section -> section.fields().getFirst())
                .findFirst();
    }

    private static Fault at(Field field, FieldError error, Typed typed) {
        return new Fault(field, line(field, error.pointer()), words(field, typed), error.detail());
    }

    /** The number in the pointer: of the line within a field of lines, or of the row that the field is in. */
    private static int line(Field field, String pointer) {
        boolean lines = field.kind() == Kind.LINES || field.kind() == Kind.COUNTRIES;
        String place = lines ? pointer.substring(field.pointer().length()) : field.pointer();
        Matcher number = NUMBER.matcher(place);
        return number.find() ? Integer.parseInt(number.group(1)) + 1 : 0;
    }

    private static String words(Field field, Typed typed) {
        String text = typed.text(field.pointer());
        if (typed.isBlank(field.pointer())) {
            return "fault.required";
        }
        boolean isText = field.kind() == Kind.TEXT || field.kind() == Kind.PROSE || field.kind() == Kind.UNIT;
        return isText && text.codePointCount(0, text.length()) > field.most() ? "fault.long" : field.fault();
    }
}
