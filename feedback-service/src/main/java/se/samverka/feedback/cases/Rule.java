package se.samverka.feedback.cases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverka.feedback.cases.Course.Status;

/** Why, and from when on, something of a case is kept for so long and no longer; named in the record of its destruction. */
enum Rule {
    /** A vote without a comment, from the day it was cast. */
    VOTE(What.CASE),
    /** A published comment, from the decision. */
    PUBLISHED(What.CASE),
    /** A rejected comment, from the last decision. */
    REJECTED(What.CASE),
    /** What its author took back, from then. */
    WITHDRAWN(What.CASE),
    /** Name and address of a decided comment's author, from the decision. */
    CONTACT(What.CONTACT);

    private final What what;

    Rule(What what) {
        this.what = what;
    }

    What what() {
        return what;
    }

    /** Name of the mark under which cases are found that it holds for. */
    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rules that hold for a case, each with the time that its term is counted from. */
    static Map<Rule, Instant> of(Case now) {
        Map<Rule, Instant> terms = new EnumMap<>(Rule.class);
        Course course = now.course();
        Optional<Instant> decided = course.newest().map(Ruling::decidedAt);
        switch (course.status()) {
            case COUNTED -> terms.put(VOTE, now.receivedAt());
            case PUBLISHED -> decided.ifPresent(at -> terms.put(PUBLISHED, at));
            case REJECTED -> decided.ifPresent(at -> terms.put(REJECTED, at));
            case WITHDRAWN ->
                terms.put(WITHDRAWN, course.withdrawnAt() == null ? now.receivedAt() : course.withdrawnAt());
            case PENDING, APPEALED -> {
                // Kept until somebody has decided: nothing is destroyed unread.
            }
        }
        if (isDecided(course.status()) && now.opinion().hasContact()) {
            decided.ifPresent(at -> terms.put(CONTACT, at));
        }
        return terms;
    }

    private static boolean isDecided(Status status) {
        return status == Status.PUBLISHED || status == Status.REJECTED;
    }

    /** What is destroyed. */
    enum What {
        /** All of the case. */
        CASE,
        /** Its author's name and address. */
        CONTACT
    }
}
