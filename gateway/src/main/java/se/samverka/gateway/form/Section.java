package se.samverka.gateway.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields that belong together.
 *
 * @param name its words are {@code section.} and this; empty = none are needed
 * @param object pointer of the object that they are the parts of; {@code null} = of none that may be missing
 * @param leads pointers of those without which the object is not stated
 */
public record Section(
        String name, List<Field> fields, @Nullable String object, List<String> leads) {

    /** Fields under a heading. */
    public static Section of(String name, Field... fields) {
        return new Section(name, List.of(fields), null, List.of());
    }

    /** The parts of an object that is not stated as long as all of the leading ones are blank. */
    public static Section object(String pointer, List<String> leads, Field... fields) {
        return new Section(pointer.substring(1), List.of(fields), pointer, leads);
    }

    boolean isStated(Typed typed) {
        return object == null || !leads.stream().allMatch(typed::isBlank);
    }
}
