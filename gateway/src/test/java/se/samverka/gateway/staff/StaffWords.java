package se.samverka.gateway.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverka.gateway.form.FormWords;
import se.samverka.gateway.form.Kind;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.project.Qualifier;

/** The words that staff pages need by what they are made of: every field of every form. */
public final class StaffWords {

    private StaffWords() {}

    /** Keys of all of them. */
    public static Set<String> used() {
        Set<String> used = new TreeSet<>();
        ProjectForms forms = new ProjectForms(Frame.load());
        for (Task task : Task.values()) {
            Stream.of("Task.", "task.lead.", "task.send.", "task.rule.", "task.done.")
                    .forEach(key -> used.add(key + task.name()));
            used.addAll(FormWords.of(forms.of(task)));
        }
        List.of(Task.EVALUATE, Task.OFFER).forEach(task -> used.add("work.again." + task.name()));
        Arrays.stream(Beginning.values()).forEach(value -> used.add("Beginning." + value.name()));
        Arrays.stream(Life.Milestone.values()).forEach(value -> used.add("Milestone." + value.name()));
        List.of("ENDED", "EVALUATED", "RECEIVED").forEach(part -> used.add("work.gate." + part));
        Arrays.stream(Life.Standing.values()).forEach(value -> used.add("Standing." + value.name()));
        Arrays.stream(Qualifier.values()).forEach(value -> used.add("qualifier." + value.name()));
        Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.SEARCH)
                .forEach(kind -> used.add("fault." + kind.name()));
        return used;
    }
}
