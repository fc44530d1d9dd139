package se.samverka.gateway.staff;

import java.util.List;
import se.samverka.gateway.desk.GoalChoices;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.form.Field;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Kind;
import se.samverka.gateway.form.Section;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.PartnerType;

/** The forms about lessons: what was learned here, and what was drawn on. */
final class LessonForms {

    /** Name of the input that lessons are searched with. */
    static final String SEARCH = "/search";

    /** Name of the inputs that lessons are chosen with. */
    static final String CHOSEN = "/lessons";

    /** Characters of what is searched for. */
    static final int WORDS = 100;

    private static final int TITLE = 300;
    private static final int TEXT = 10_000;
    private static final int NOTE = 4_000;

    private LessonForms() {}

    /** Something that was learned. */
    static Form lesson(Frame frame) {
        return Form.of(
                Section.of(
                        "",
                        Field.of(Kind.TEXT, "/title").must().most(TITLE).help(),
                        Field.of(Kind.PROSE, "/text").must().most(TEXT).help()),
                Section.of(
                        "found",
                        Field.of(Kind.NUMBERS, "/goals").choices(GoalChoices.goals(frame)),
                        Field.of(Kind.CHOICES, "/targets")
                                .choices(GoalChoices.targets(frame))
                                .help(),
                        Field.of(Kind.COUNTRIES, "/countries")
                                .called("field.lessonCountries")
                                .help(),
                        Field.of(Kind.CHOICE, "/partnerType").choices(Choice.of(PartnerType.values()))));
    }

    /** Lessons that a project drew on. @param lessons those to choose from */
    static Form consultation(List<Choice> lessons) {
        return Form.of(Section.of(
                "",
                Field.of(Kind.SEARCH, SEARCH).most(WORDS).help(),
                Field.of(Kind.CHOICES, CHOSEN).choices(lessons),
                Field.of(Kind.PROSE, "/note").most(NOTE).help()));
    }
}
