package se.samverka.gateway.intake;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import se.samverka.gateway.form.FormWords;
import se.samverka.gateway.frame.Frame;

/** The words that pages by which much comes in need by what they are made of. */
public final class IntakeWords {

    private IntakeWords() {}

    /** Keys of all of them. */
    public static Set<String> used() {
        Set<String> used = new TreeSet<>(FormWords.of(new FetchForm(Frame.load()).form()));
        Arrays.stream(Fetch.State.values()).forEach(state -> used.add("intake.state." + state.name()));
        Arrays.stream(FileCheck.Outcome.values()).forEach(outcome -> used.add("Outcome." + outcome.name()));
        return used;
    }
}
