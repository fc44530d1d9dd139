package se.samverka.gateway.editor;

import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.goal.GoalPage;
import se.samverka.gateway.indicator.ShownIndicator;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;

/**
 * A goal as it is worked with.
 *
 * @param page what everyone sees of it
 * @param address of this page
 * @param historyAddress of the page with all its assessments
 * @param publicAddress of the page that everyone sees
 * @param done what this person did last and has not been told of; {@code null} = nothing
 * @param late whether a write of this person is not to be seen yet
 */
public record GoalWork(
        Desk desk,
        Language language,
        GoalPage page,
        String address,
        String historyAddress,
        String publicAddress,
        Receipts.@Nullable Done done,
        boolean late) {

    /** Address of a task's form. */
    public String address(GoalTask task) {
        return address + "/" + task.word(language);
    }

    /** Address of the page where an indicator is worked with. */
    public String address(ShownIndicator indicator) {
        return Addresses.workingOnIndicator(language, page.municipality().code(), indicator.id());
    }

    /** Address of the page where all of the municipality's are. */
    public String indicatorsAddress() {
        return Addresses.workingOnIndicators(language, page.municipality().code());
    }

    /** Address of the form of a new one, for this goal. */
    public String newIndicatorAddress() {
        return Addresses.newIndicator(language, page.municipality().code()) + "?goal="
                + page.goal().number();
    }

    /** Address of what was missing once, on the page with all its assessments. */
    public String closedAddress() {
        return historyAddress + "#closed";
    }

    /** Whether this person has just closed a gap. */
    public boolean hasClosed() {
        return done != null && done.key().equals("editor.done.CLOSE_GAP");
    }

    /** Address of the form of a task with one of its gaps. */
    public String address(GoalTask task, GoalPage.Gap gap) {
        return address(task) + "/" + gap.id();
    }
}
