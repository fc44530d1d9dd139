package se.samverka.gateway.staff;

import java.util.List;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.form.Field;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Kind;
import se.samverka.gateway.form.Section;
import se.samverka.gateway.project.FollowUpOutcome;
import se.samverka.gateway.project.TransferForm;

/** The forms along a project's life. */
final class StepForms {

    /** A step that is a decision and nothing to be written. */
    static final Form NOTHING_TO_WRITE = Form.of();

    private static final int UNIT = 200;
    private static final int TEXT = 4_000;
    private static final int FINDING = 10_000;
    private static final int WORST = 1;
    private static final int BEST = 5;

    private StepForms() {}

    /** What came of it. */
    static Form evaluation() {
        return Form.of(
                Section.of("effects", finding("/expectedEffect"), finding("/observedEffect"), finding("/evidence")),
                Section.of(
                        "learned",
                        finding("/repeat"),
                        finding("/avoid"),
                        prose("/unexpected", FINDING),
                        prose("/continuingCost", FINDING)),
                Section.of("ratings", rating("/startRating"), rating("/endRating")));
    }

    /** What is offered to a unit. */
    static Form transfer() {
        return Form.of(Section.of(
                "",
                unit("/receivingUnit"),
                Field.of(Kind.CHOICE, "/form").must().choices(Choice.of(TransferForm.values())),
                prose("/content", TEXT).must().help()));
    }

    /** The receiving unit's word. */
    static Form receipt() {
        return Form.of(Section.of(
                "", unit("/acceptedBy"), prose("/takenUp", TEXT).must().help()));
    }

    /** A later look at what was taken up. */
    static Form followUp() {
        return Form.of(Section.of(
                "",
                Field.of(Kind.DATE, "/checkedOn").must().help(),
                Field.of(Kind.CHOICE, "/outcome").must().choices(Choice.of(FollowUpOutcome.values())),
                prose("/note", TEXT).called("field.seen")));
    }

    /** A signed exception from the closing gate. */
    static Form waiver() {
        return Form.of(Section.of("", prose("/waiver/reason", TEXT).must(), unit("/waiver/signedBy")));
    }

    private static Field finding(String pointer) {
        return prose(pointer, FINDING).must().help();
    }

    private static Field prose(String pointer, int most) {
        return Field.of(Kind.PROSE, pointer).most(most);
    }

    private static Field unit(String pointer) {
        return Field.of(Kind.UNIT, pointer).must().most(UNIT).help();
    }

    private static Field rating(String pointer) {
        List<Choice> scale = Choice.from(WORST, BEST);
        return Field.of(Kind.NUMBER, pointer).choices(scale).help();
    }
}
