package se.samverka.feedback.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Course.Appeal;
import se.samverka.feedback.cases.Course.Status;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/**
 * What one resident said of one page, and what came of it. Every decision gives the state after it and the event that
 * tells of it, and changes nothing itself.
 *
 * @param opinion as it was received; a decision never changes it
 * @param reply {@code null} = none
 * @param uses what it led to, oldest first, at most {@link #MOST_USES}
 */
record Case(
        Subject subject,
        Opinion opinion,
        Instant receivedAt,
        Course course,
        @Nullable Reply reply,
        List<Use> uses) {

    /** Most uses: all of them travel with every event. */
    static final int MOST_USES = 100;

    Case {
        uses = List.copyOf(uses);
    }

    /** A decision's outcome. */
    record Decided(Case after, CaseEvent event) {}

    /** Takes an opinion in. A vote counts at once; a comment waits for a decision. */
    static Decided receive(Subject subject, Opinion opinion, Instant now) {
        Course begun = Course.begun(opinion.comment() != null, now);
        return new Decided(
                new Case(subject, opinion, now, begun, null, List.of()), new CaseEvent.Received(begun.status()));
    }

    /** Its author adds a comment, or gives another. @throws Problem 409 after a decision */
    Decided comment(Comment comment, Instant now) {
        return new Decided(with(opinion.with(comment), course.commented(now)), new CaseEvent.Changed());
    }

    /** A moderator decides on the comment. @throws Problem 409 when none waits */
    Decided rule(Ruling.Terms terms, Role role, Instant now) {
        Case after = with(opinion, course.ruled(new Ruling(terms, role, now)));
        return new Decided(
                after,
                switch (terms.decision()) {
                    case PUBLISH -> new CaseEvent.Published();
                    case REJECT -> new CaseEvent.Rejected();
                });
    }

    /** Its author asks for a second look. @throws Problem 409 when it is not rejected, or for the second time */
    Decided appeal(String text, Instant now) {
        return new Decided(with(opinion, course.appealed(new Appeal(text, now))), new CaseEvent.Appealed());
    }

    /** Its author takes it back: nothing of it is public any longer, and who it was is forgotten. @throws Problem 409 */
    Decided withdraw(Instant now) {
        return new Decided(with(opinion.anonymous(), course.withdrawn(now)), new CaseEvent.Withdrawn());
    }

    /**
     * Its author's name and address are forgotten. Nothing public changes, and yet a version is a version: what was told
     * of the decision is told once more.
     *
     * @throws Problem 409 when it is not decided
     */
    Decided forgetContact() {
        return new Decided(
                with(opinion.anonymous(), course),
                switch (course.status()) {
                    case PUBLISHED -> new CaseEvent.Published();
                    case REJECTED -> new CaseEvent.Rejected();
                    case COUNTED, PENDING, APPEALED, WITHDRAWN -> throw Problem.conflict("It is not decided.");
                });
    }

    /** The municipality replies; what was said of an older reply does not hold for this. @throws Problem 409 */
    Decided reply(String text, Instant now) {
        return switch (course.status()) {
            case PENDING, PUBLISHED, REJECTED, APPEALED ->
                new Decided(with(new Reply(text, now, null)), new CaseEvent.Replied());
            case COUNTED -> throw Problem.conflict("There is no comment to reply to, only a vote.");
            case WITHDRAWN -> throw Course.withdrawnAlready();
        };
    }

    /** Its author says whether the reply helped. @throws Problem 409 when there is no reply */
    Decided rateReply(boolean helped) {
        if (course.status() == Status.WITHDRAWN) {
            throw Course.withdrawnAlready();
        }
        if (reply == null) {
            throw Problem.conflict("There is no reply yet.");
        }
        return new Decided(with(new Reply(reply.text, reply.repliedAt, helped)), new CaseEvent.ReplyRated());
    }

    /** Notes what it led to. @throws Problem 409 when it is not public, has too many, or has this one */
    Decided use(Use use) {
        if (course.status() != Status.PUBLISHED) {
            throw Problem.conflict("Only a published comment can be attached to something.");
        }
        if (uses.contains(use)) {
            throw Problem.conflict("It is attached to that already.");
        }
        if (uses.size() >= MOST_USES) {
            throw Problem.conflict("It is attached to " + MOST_USES + " things already, and more it cannot be.");
        }
        List<Use> next = new ArrayList<>(uses);
        next.add(use);
        return new Decided(new Case(subject, opinion, receivedAt, course, reply, next), new CaseEvent.Used());
    }

    /** The comment as everybody sees it; empty when it is not public. */
    Optional<Publication> publication() {
        Comment received = opinion.comment();
        Ruling ruling = course.newest().orElse(null);
        if (course.status() != Status.PUBLISHED || received == null || ruling == null) {
            return Optional.empty();
        }
        String given = ruling.terms().publishedText();
        String text = given == null ? received.text() : given;
        return Optional.of(new Publication(text, ruling.decidedAt(), !text.equals(received.text())));
    }

    private Case with(Opinion otherOpinion, Course otherCourse) {
        return new Case(subject, otherOpinion, receivedAt, otherCourse, reply, uses);
    }

    private Case with(Reply other) {
        return new Case(subject, opinion, receivedAt, course, other, uses);
    }

    /** A public comment. @param edited it differs from what was received */
    record Publication(String text, Instant publishedAt, boolean edited) {}

    /** The municipality's reply. @param helped what the author says of it; {@code null} = nothing */
    record Reply(String text, Instant repliedAt, @Nullable Boolean helped) {}

    /** Something that rests on it. @param ref number of the goal, or id of the project */
    record Use(Kind kind, String ref) {

        /** Kind of thing. */
        enum Kind {
            ASSESSMENT,
            EVALUATION
        }
    }
}
