package se.samverka.gateway.moderator;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverka.gateway.feedback.DecidedCase;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.form.FormWords;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.GoalView;
import se.samverka.gateway.project.ProjectView;

/** The words that moderators' pages need by what they are made of. */
public final class ModeratorWords {

    private ModeratorWords() {}

    /** Keys of all of them. */
    public static Set<String> used() {
        Set<String> used = new TreeSet<>();
        CaseForms forms = new CaseForms(new Uses(Frame.load(), new GoalView().goals(), new ProjectView().projects()));
        for (Step step : Step.values()) {
            Stream.of("Step.", "moderate.lead.", "moderate.send.", "moderate.rule.", "moderate.done.")
                    .forEach(key -> used.add(key + step.name()));
            used.addAll(FormWords.of(forms.of(step, new Municipality("1781", "Kristinehamn"))));
        }
        for (List<? extends Enum<?>> words : List.of(
                List.of(Suspicion.values()),
                List.of(WholeCase.Verdict.values()),
                List.of(DestructionRecord.Destroyed.values()),
                List.of(DestructionRecord.RetentionRule.values()),
                List.of(DecidedCase.Which.values()))) {
            words.forEach(word -> used.add(word.getDeclaringClass().getSimpleName() + "." + word.name()));
        }
        Arrays.stream(FeedbackStatus.values()).forEach(status -> used.add("moderate.now." + status.name()));
        for (Age.Unit unit : Age.Unit.values()) {
            used.addAll(List.of("Age." + unit + ".one", "Age." + unit + ".many"));
        }
        used.addAll(List.of("denied.EDITOR", "denied.MODERATOR", "denied.ADMIN", "denied.BOTH"));
        return used;
    }
}
