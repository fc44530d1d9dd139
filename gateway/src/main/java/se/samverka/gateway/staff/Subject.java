package se.samverka.gateway.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.lesson.Lesson;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Words;

/**
 * What is worked with.
 *
 * @param project {@code null} = one that is not registered yet
 * @param transfer id of one of its transfers; empty = none in particular
 * @param lesson one that was learned in it; {@code null} = none in particular
 */
public record Subject(
        Municipality municipality,
        @Nullable ProjectState project,
        String transfer,
        @Nullable Lesson lesson) {

    /** A municipality's register. */
    static Subject of(Municipality municipality) {
        return new Subject(municipality, null, "", null);
    }

    /** A project as a whole. */
    static Subject of(Municipality municipality, ProjectState project) {
        return new Subject(municipality, project, "", null);
    }

    /** Address of a task's form. */
    public String address(Language language, Task task) {
        String part = part();
        return back(language) + "/" + task.word(language) + (part.isEmpty() ? "" : "/" + part);
    }

    /** Address of the page that a task was chosen on. */
    public String back(Language language) {
        ProjectState there = project;
        return there == null
                ? Addresses.work(language, municipality.code())
                : Addresses.work(language, municipality.code(), there.id());
    }

    /** The same with one of its transfers. */
    public Subject with(String transferId) {
        return new Subject(municipality, project, transferId, null);
    }

    /** The same with a lesson that was learned in it. */
    public Subject with(Lesson learned) {
        return new Subject(municipality, project, "", learned);
    }

    /** The transfer in particular. */
    public Optional<ProjectState.Transfer> transferred() {
        ProjectState there = project;
        return there == null
                ? Optional.empty()
                : there.transfers().stream()
                        .filter(one -> one.id().equals(transfer))
                        .findFirst();
    }

    /** The pages above the page of a project, or of a form. */
    Here.Step[] way(Language language) {
        Here.Step start = new Here.Step(Words.in(language).of("work.title"), Addresses.work(language));
        Here.Step place = new Here.Step(municipality.name(), Addresses.work(language, municipality.code()));
        ProjectState there = project;
        return there == null
                ? new Here.Step[] {start, place}
                : new Here.Step[] {start, place, new Here.Step(there.name(), back(language))};
    }

    /** Path of a task's write in the API. */
    String apiPath(Task task) {
        return "/api/v1/municipalities/" + municipality.code() + task.path(idOr(""), part());
    }

    /** Its id. @param made that of a project that has just been registered */
    String idOr(String made) {
        ProjectState there = project;
        return there == null ? made : there.id();
    }

    /** Version of the aggregate that is written: the lesson's if there is one. */
    long version() {
        Lesson learned = lesson;
        if (learned != null) {
            return learned.version();
        }
        ProjectState there = project;
        return there == null ? 0 : there.version();
    }

    private String part() {
        Lesson learned = lesson;
        return learned == null ? transfer : learned.id();
    }
}
