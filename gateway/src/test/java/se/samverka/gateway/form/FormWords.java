package se.samverka.gateway.form;

import java.util.Set;
import java.util.TreeSet;

/** The words that a form needs: of its sections, and of every field. */
public final class FormWords {

    private FormWords() {}

    /** Keys of all of them. */
    public static Set<String> of(Form form) {
        Set<String> used = new TreeSet<>();
        form.sections().stream()
                .filter(section -> !section.name().isEmpty())
                .forEach(section -> used.add("section." + section.name()));
        form.fields().forEach(field -> {
            used.add(field.label());
            if (field.helped()) {
                used.add(field.label() + ".help");
            }
            field.columns()
                    .forEach(column -> used.add(field.label() + column.label().substring("field".length())));
        });
        return used;
    }
}
