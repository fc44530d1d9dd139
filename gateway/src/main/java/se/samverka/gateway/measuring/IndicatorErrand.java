package se.samverka.gateway.measuring;

import static se.samverka.gateway.measuring.IndicatorTask.CHANGE_VALUE;
import static se.samverka.gateway.measuring.IndicatorTask.DEFINE;
import static se.samverka.gateway.measuring.IndicatorTask.ENTER_VALUE;
import static se.samverka.gateway.measuring.IndicatorTask.REMOVE;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Errand;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Write;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Typed;
import se.samverka.kit.problem.FieldError;

/**
 * A task with an indicator, for one request.
 *
 * @param asked as the address says it: the value of a year that has one already is changed, not entered
 */
record IndicatorErrand(
        IndicatorAtWork work,
        IndicatorTask task,
        IndicatorTask asked,
        IndicatorForms forms,
        IndicatorVisits visits,
        IndicatorTaskPages pages)
        implements Errand {

    /** @param asked as the address says it */
    static IndicatorErrand of(
            IndicatorAtWork work,
            IndicatorTask asked,
            IndicatorForms forms,
            IndicatorVisits visits,
            IndicatorTaskPages pages) {
        String year = asked == ENTER_VALUE ? typed(work.visit(), IndicatorForms.YEAR) : "";
        return work.value(year).isPresent()
                ? new IndicatorErrand(work.in(year), CHANGE_VALUE, asked, forms, visits, pages)
                : new IndicatorErrand(work, asked, asked, forms, visits, pages);
    }

    @Override
    public Visit visit() {
        return work.visit();
    }

    @Override
    public Form form() {
        return forms.of(task);
    }

    @Override
    public Typed filled() {
        return task == DEFINE ? forms.blank(typed(visit(), "goal")) : forms.filled(task, work);
    }

    @Override
    public Optional<Typed> stated() {
        return task.changes() ? Optional.of(forms.filled(task, work)) : Optional.empty();
    }

    @Override
    public long version() {
        return work.version();
    }

    @Override
    public Optional<Attempt> objected(Attempt attempt) {
        if (task != asked) {
            return Optional.of(attempt.on(version())
                    .refused(new Refusal(412, "measuring.yearTaken", List.of(), differences(attempt.typed()), "")));
        }
        String wrong = wrong(attempt.typed());
        Outcome.Refused refused = new Outcome.Refused(400, "", List.of(new FieldError(wrong, "cannot be this")));
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(attempt.refused(Refusal.invalid(refused, form(), attempt.typed())));
    }

    /** Pointer of what stands in the address of the write and cannot; empty = all of it can. */
    private String wrong(Typed typed) {
        return switch (task) {
            case DEFINE ->
                IndicatorVisits.isId(id(typed)) && visits.made(work, id(typed)).indicator() == null
                        ? ""
                        : IndicatorForms.ID;
            case ENTER_VALUE -> IndicatorVisits.isYear(typed.text(IndicatorForms.YEAR)) ? "" : IndicatorForms.YEAR;
            case CHANGE, CHANGE_VALUE, REMOVE -> "";
        };
    }

    @Override
    public boolean isDone(Typed typed) {
        if (task == DEFINE) {
            IndicatorAtWork made = visits.made(work, id(typed));
            return made.indicator() != null
                    && form().differences(forms.filled(DEFINE, made), typed, visit().language())
                            .isEmpty();
        }
        return task != asked && differences(typed).isEmpty();
    }

    private List<Form.Difference> differences(Typed typed) {
        return form().differences(forms.filled(task, work), typed, visit().language());
    }

    @Override
    public Write write(Typed typed) {
        String indicator = visit().api() + "/indicators/" + (task == DEFINE ? id(typed) : work.id());
        String year = task == ENTER_VALUE ? typed.text(IndicatorForms.YEAR) : work.year();
        return task == REMOVE
                ? new Write("DELETE", indicator, null, false, true)
                : new Write(
                        "PUT",
                        task.isOfValue() ? indicator + "/values/" + year : indicator,
                        forms.json(task, typed),
                        false,
                        true);
    }

    @Override
    public String done() {
        return "measuring.done." + task.name();
    }

    @Override
    public IndicatorErrand now() {
        return of(visits.now(work), asked, forms, visits, pages);
    }

    @Override
    public void show(Attempt attempt) throws IOException {
        pages.show(this, attempt);
    }

    @Override
    public void lead(Typed typed) {
        pages.lead(task == DEFINE ? visits.made(work, id(typed)) : work, task);
    }

    private static String typed(Visit visit, String name) {
        String text = visit.request().getParameter(name);
        return text == null ? "" : text.strip();
    }

    private static String id(Typed typed) {
        return typed.text(IndicatorForms.ID).toUpperCase(Locale.ROOT);
    }
}
