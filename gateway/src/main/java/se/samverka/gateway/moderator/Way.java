package se.samverka.gateway.moderator;

import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;

/** Where a moderator's pages are, and those above them. */
final class Way {

    private Way() {}

    /** Address of the queue. */
    static String queue(Visit visit) {
        return Addresses.moderating(visit.language(), visit.municipality().code());
    }

    /** Address of a case. */
    static String address(Visit visit, String id) {
        return Addresses.moderating(visit.language(), visit.municipality().code(), id);
    }

    /** The pages above the queue. */
    static Here.Step[] toQueue(Visit visit) {
        return new Here.Step[] {new Here.Step(visit.words().of("work.title"), Addresses.work(visit.language()))};
    }

    /** The pages above what is found from the queue; not the queue itself for whom it is closed. */
    static Here.Step[] on(Visit visit) {
        if (!visit.person().moderates(visit.municipality().code())) {
            return toQueue(visit);
        }
        String title =
                visit.words().of("moderate.pageTitle", visit.municipality().name());
        return new Here.Step[] {toQueue(visit)[0], new Here.Step(title, queue(visit))};
    }
}
