package se.samverka.gateway.staff;

import java.util.List;
import java.util.stream.Stream;
import se.samverka.gateway.desk.GoalChoices;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.form.Field;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Kind;
import se.samverka.gateway.form.Section;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.PartnerType;
import se.samverka.gateway.project.Dimension;
import se.samverka.gateway.project.Level;
import se.samverka.gateway.project.Precision;
import se.samverka.gateway.project.ProjectKind;
import se.samverka.gateway.project.ProjectRole;
import se.samverka.gateway.project.Qualifier;

/** The form that a project is registered and changed with: every field that the owner takes. */
final class RegisterForm {

    private static final int NAME = 300;
    private static final int UNIT = 200;
    private static final int TEXT = 4_000;
    private static final int PARTNERS = 100;

    private RegisterForm() {}

    /** For a project that is there. */
    static Form change(Frame frame) {
        return form(frame);
    }

    /** For a new one, which can have begun already. */
    static Form registration(Frame frame) {
        return form(
                frame,
                Field.of(Kind.CHOICE, "/status")
                        .must()
                        .choices(Choice.of(Beginning.values()))
                        .preset(Beginning.PLANNED.name())
                        .help());
    }

    private static Form form(Frame frame, Field... more) {
        return Form.of(what(more), summary(), period(), amount(), resources(), who(), reach(), iop(), links(frame));
    }

    private static Section what(Field... more) {
        Stream<Field> all = Stream.of(
                Field.of(Kind.TEXT, "/name").must().most(NAME),
                choice("/kind", ProjectKind.values()).must(),
                choice("/role", ProjectRole.values()).must());
        return Section.of("what", Stream.concat(all, Stream.of(more)).toArray(Field[]::new));
    }

    private static Section summary() {
        return Section.object(
                "/summary",
                List.of("/summary/sv", "/summary/en"),
                Field.of(Kind.PROSE, "/summary/sv").most(TEXT),
                Field.of(Kind.PROSE, "/summary/en").most(TEXT));
    }

    private static Section period() {
        return Section.object(
                "/period",
                List.of("/period/start", "/period/end"),
                Field.of(Kind.DATE, "/period/start"),
                Field.of(Kind.DATE, "/period/end"),
                choice("/period/precision", Precision.values())
                        .must()
                        .preset(Precision.DAY.name())
                        .help());
    }

    private static Section amount() {
        return Section.object(
                "/amount",
                List.of("/amount/value"),
                Field.of(Kind.MONEY, "/amount/value").help(),
                Field.of(Kind.CURRENCY, "/amount/currency").preset("SEK").help(),
                Field.of(Kind.CHOICE, "/amount/qualifier")
                        .must()
                        .choices(Choice.of("qualifier", Qualifier.values()))
                        .preset(Qualifier.EXACT.name()));
    }

    private static Section resources() {
        return Section.of(
                "resources",
                Field.of(Kind.DECIMAL, "/hours").help(),
                Field.of(Kind.LINES, "/funders").help(),
                Field.of(Kind.LINES, "/programmes").help());
    }

    private static Section who() {
        return Section.of(
                "who",
                Field.of(Kind.UNIT, "/unit").most(UNIT).help(),
                Field.of(Kind.COUNTRIES, "/countries").help(),
                Field.of(Kind.ROWS, "/partners")
                        .most(PARTNERS)
                        .columns(
                                Field.of(Kind.TEXT, "/name").most(NAME),
                                choice("/type", PartnerType.values()),
                                Field.of(Kind.COUNTRY, "/country"))
                        .help());
    }

    private static Section reach() {
        return Section.of("reach", choice("/level", Level.values()), choice("/dimension", Dimension.values()));
    }

    private static Section iop() {
        return Section.object(
                "/iop",
                List.of("/iop/criteria", "/iop/agreementEnd"),
                Field.of(Kind.LINES, "/iop/criteria").help(),
                Field.of(Kind.DATE, "/iop/agreementEnd"));
    }

    private static Section links(Frame frame) {
        return Section.of(
                "links",
                Field.of(Kind.NUMBERS, "/goals")
                        .choices(GoalChoices.goals(frame))
                        .help(),
                Field.of(Kind.CHOICES, "/targets")
                        .choices(GoalChoices.targets(frame))
                        .help(),
                Field.of(Kind.FLAG, "/proposedTargets"));
    }

    private static Field choice(String pointer, Enum<?>... values) {
        return Field.of(Kind.CHOICE, pointer).choices(Choice.of(values));
    }
}
