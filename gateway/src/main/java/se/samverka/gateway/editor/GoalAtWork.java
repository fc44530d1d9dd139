package se.samverka.gateway.editor;

import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Above;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.goal.GoalState;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Words;

/**
 * A goal that somebody works with.
 *
 * @param state as the view has it
 * @param gap one of its open gaps; {@code null} = none in particular
 */
record GoalAtWork(Visit visit, Goal goal, GoalState state, GoalState.@Nullable Gap gap) {

    /** Code of the municipality. */
    String code() {
        return visit.municipality().code();
    }

    /** Address of the page that a task is chosen on. */
    String address(Language language) {
        return Addresses.workingOnGoal(language, code(), goal.number());
    }

    /** Address of the page with all its assessments. */
    String historyAddress(Language language) {
        return Addresses.historyOfGoal(language, code(), goal.number());
    }

    /** Address of a task's form. */
    String address(Language language, GoalTask task) {
        GoalState.Gap about = gap;
        return address(language) + "/" + task.word(language)
                + (task.isAboutGap() && about != null ? "/" + about.id() : "");
    }

    /** Path of all its assessments in the API. */
    String assessmentsApiPath() {
        return apiPath() + "/assessments";
    }

    /** Path in the API of all that its owner keeps of it. */
    String followUpApiPath() {
        return apiPath() + "/follow-up";
    }

    private String apiPath() {
        return visit.api() + "/goals/" + goal.number();
    }

    /** Path of a task's write in the API. */
    String apiPath(GoalTask task) {
        GoalState.Gap about = gap;
        return apiPath() + task.path(about == null ? "" : about.id());
    }

    /** "Mål 17: Genomförande och globalt partnerskap". */
    String name(Language language) {
        return Words.in(language).of("goal.number", goal.number()) + ": "
                + goal.name().in(language);
    }

    /** The pages above that of the goal. */
    Here.Step[] way() {
        return Above.and(
                Above.work(visit),
                visit.words().of("editor.goals"),
                Addresses.workingOnGoals(visit.language(), code()));
    }

    /** The pages above that of a form. */
    Here.Step[] wayToForm() {
        Language language = visit.language();
        return Above.and(way(), name(language), address(language));
    }
}
