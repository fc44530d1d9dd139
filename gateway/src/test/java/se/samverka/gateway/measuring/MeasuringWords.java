package se.samverka.gateway.measuring;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverka.gateway.form.FormWords;
import se.samverka.gateway.frame.Frame;

/** The words that pages about indicators need by what they are made of: every field of every form. */
public final class MeasuringWords {

    private MeasuringWords() {}

    /** Keys of all of them. */
    public static Set<String> used() {
        Set<String> used = new TreeSet<>(Set.of("measuring.yearTaken"));
        IndicatorForms forms = new IndicatorForms(Frame.load());
        for (IndicatorTask task : IndicatorTask.values()) {
            Stream.of("IndicatorTask.", "measuring.lead.", "measuring.send.", "measuring.done.")
                    .forEach(key -> used.add(key + task.name()));
            used.addAll(FormWords.of(forms.of(task)));
        }
        return used;
    }
}
