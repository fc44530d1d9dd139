package se.samverka.gateway.editor;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverka.gateway.form.Field;
import se.samverka.gateway.form.Form;

/** The words that editors' pages need by what they are made of: every field of every form. */
public final class EditorWords {

    private EditorWords() {}

    /** Keys of all of them. */
    public static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (GoalTask task : GoalTask.values()) {
            Stream.of("GoalTask.", "editor.lead.", "editor.send.", "editor.rule.", "editor.done.")
                    .forEach(key -> used.add(key + task.name()));
            of(EditorFixtures.form(task), used);
        }
        return used;
    }

    private static void of(Form form, Set<String> used) {
        form.sections().stream()
                .filter(section -> !section.name().isEmpty())
                .forEach(section -> used.add("section." + section.name()));
        form.fields().forEach(field -> {
            of(field, used);
            field.columns()
                    .forEach(column -> used.add(field.label() + column.label().substring("field".length())));
        });
    }

    private static void of(Field field, Set<String> used) {
        used.add(field.label());
        if (field.helped()) {
            used.add(field.label() + ".help");
        }
    }
}
