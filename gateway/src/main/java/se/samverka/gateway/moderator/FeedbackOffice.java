package se.samverka.gateway.moderator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Write;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.moderator.WaitingCase.Queue;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;
import tools.jackson.databind.node.ObjectNode;

/** Asks feedback-service what moderators need to see, and hands it what they decide, in their name. */
final class FeedbackOffice {

    private final Office office;

    FeedbackOffice(Office office) {
        this.office = office;
    }

    /** What waits, the longest first. @param kind {@code null} = of all kinds @throws Problem 401, 403, 503 */
    Queue queue(Visit visit, @Nullable FeedbackKind kind, Paging paging) {
        String query = part(paging) + (kind == null ? "" : "&kind=" + kind);
        return office.read(visit.api() + "/moderation-queue", query, visit.token(), Queue.class);
    }

    /** The whole case. @throws Problem 401, 403, 404, 410, 503 */
    WholeCase read(Visit visit, String id) {
        return office.read(feedback(visit, id), "", visit.token(), WholeCase.class);
    }

    /** The case as a public record that may be handed out. @throws Problem as {@link #read} */
    byte[] disclosure(Visit visit, String id) {
        return office.fetch(feedback(visit, id) + "/disclosure", "", visit.token());
    }

    /** The same to be shown. @throws Problem as {@link #read} */
    Disclosed disclosed(Visit visit, String id) {
        return office.read(feedback(visit, id) + "/disclosure", "", visit.token(), Disclosed.class);
    }

    /** A part of the cases that an address was left with. @throws Problem 400 when it is none; 401, 403, 503 */
    SubjectExport.Part export(Visit visit, String email, Paging paging) {
        return office.read(
                visit.api() + "/subject-exports",
                part(paging),
                Map.of("email", email),
                visit.token(),
                SubjectExport.Part.class);
    }

    /** What was destroyed, the newest first. @throws Problem 401, 403, 503 */
    DestructionRecord.Part destroyed(Visit visit, Paging paging) {
        return office.read(
                visit.api() + "/destruction-records", part(paging), visit.token(), DestructionRecord.Part.class);
    }

    /** @throws Problem 503 when there is no answer */
    Outcome send(Visit visit, String id, Step step, ObjectNode body, Attempt attempt) {
        Write write = new Write(
                step.method(), feedback(visit, id) + step.path(), step == Step.ERASE ? null : body, false, true);
        return office.send(write, attempt, visit.token(), visit.response());
    }

    private static String part(Paging paging) {
        return "limit=" + paging.limit() + "&page=" + paging.page();
    }

    private static String feedback(Visit visit, String id) {
        return visit.api() + "/feedback/" + id;
    }
}
