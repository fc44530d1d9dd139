package se.samverka.gateway.staff;

import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Words;

/**
 * What is worked with.
 *
 * @param project {@code null} = one that is not registered yet
 * @param transfer id of one of its transfers; empty = none in particular
 */
public record Subject(Municipality municipality, @Nullable ProjectState project, String transfer) {

    /** Address of a task's form. */
    public String address(Language language, Task task) {
        ProjectState there = project;
        String place = there == null
                ? Addresses.work(language, municipality.code())
                : Addresses.work(language, municipality.code(), there.id());
        return place + "/" + task.word(language) + (transfer.isEmpty() ? "" : "/" + transfer);
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
        return new Subject(municipality, project, transferId);
    }

    /** The municipality alone. */
    Subject municipalityOnly() {
        return new Subject(municipality, null, "");
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
        ProjectState there = project;
        return "/api/v1/municipalities/" + municipality.code() + "/projects"
                + (there == null ? "" : "/" + there.id())
                + task.path(transfer);
    }

    /** Its id. @param made that of a project that has just been registered */
    String idOr(String made) {
        ProjectState there = project;
        return there == null ? made : there.id();
    }

    long version() {
        ProjectState there = project;
        return there == null ? 0 : there.version();
    }
}
