package se.samverka.gateway.moderator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.moderator.StepPage.Seen;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;
import tools.jackson.databind.node.ObjectNode;

/** Shows a step's form, with what stands in it and what was wrong with it. */
final class StepPages {

    /** With what the page that a step leads to is told of it. */
    static final String SAVED = "saved";

    private final CaseForms forms;
    private final Refusals refusals;
    private final CasePages cases;
    private final PrivatePages pages;

    StepPages(CaseForms forms, CasePages cases, PrivatePages pages) {
        this.forms = forms;
        this.refusals = new Refusals(forms);
        this.cases = cases;
        this.pages = pages;
    }

    /** A form as it is opened. @param unsent what was typed before and got lost on the way; empty = nothing */
    Attempt opened(Visit visit, Step step, WholeCase now, Map<String, List<String>> unsent) {
        return unsent.isEmpty()
                ? Attempt.first(forms.filled(step, now), now.version())
                : sent(visit, step, new Typed(unsent)).refused(Refusal.of(200, "task.unsent"));
    }

    /** A form as it was sent. */
    Attempt sent(Visit visit, Step step, Typed typed) {
        return Attempt.sent(typed, forms.of(step, visit.municipality()).tidied(typed));
    }

    /** What the owner is sent. */
    ObjectNode json(Visit visit, Step step, Attempt attempt) {
        return forms.json(step, attempt.typed(), visit.municipality());
    }

    /** The form that the owner did not accept. */
    Attempt refused(Visit visit, Step step, Outcome.Refused refused, Attempt attempt, WholeCase now) {
        return refusals.read(refused, attempt, step, now, visit.municipality(), visit.language());
    }

    /** Shows a form. @param now {@code null} = the case could not be had */
    void show(Visit visit, String id, Step step, Attempt attempt, @Nullable WholeCase now) throws IOException {
        Words words = visit.words();
        Refusal refusal = attempt.refusal();
        String title = words.of(step);
        Here here = Here.at(
                visit.language(),
                refusal != null && refusal.status() == 400 ? words.of("task.wrong", title) : title,
                other -> Addresses.moderating(other, visit.municipality().code(), id) + "/" + step.word(other),
                way(visit, id, now));
        StepForm form = new StepForm(
                step,
                Way.address(visit, id) + "/" + step.word(visit.language()),
                now == null
                        ? forms.of(step, visit.municipality())
                        : forms.of(step, visit.municipality(), now.subject()),
                attempt);
        StepPage page = new StepPage(
                visit.desk(),
                Way.address(visit, id),
                form,
                now == null ? null : new Seen(now, cases.place(visit, now)));
        pages.show(refusal == null ? 200 : refusal.status(), "moderatorStep", here, page, visit.response());
    }

    /** Leads on after a step: to the case, and to the queue from one that is gone. */
    void lead(Visit visit, String id, Step step) {
        pages.lead(
                (step == Step.ERASE ? Way.queue(visit) : Way.address(visit, id)) + "?" + SAVED + "="
                        + step.word(visit.language()),
                visit.response());
    }

    private Here.Step[] way(Visit visit, String id, @Nullable WholeCase now) {
        Here.Step[] way = Way.on(visit);
        return now == null
                ? way
                : new Here.Step[] {
                    way[0],
                    way[1],
                    new Here.Step(CasePages.title(visit, now, cases.place(visit, now)), Way.address(visit, id))
                };
    }
}
