package se.samverka.gateway.editor;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverka.gateway.form.FormWords;

/** The words that editors' pages need by what they are made of: every field of every form. */
public final class EditorWords {

    private EditorWords() {}

    /** Keys of all of them. */
    public static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (GoalTask task : GoalTask.values()) {
            Stream.of("GoalTask.", "editor.lead.", "editor.send.", "editor.rule.", "editor.done.")
                    .forEach(key -> used.add(key + task.name()));
            used.addAll(FormWords.of(EditorFixtures.form(task)));
        }
        return used;
    }
}
