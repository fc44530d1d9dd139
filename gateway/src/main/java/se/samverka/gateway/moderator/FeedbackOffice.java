package se.samverka.gateway.moderator;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.moderator.WaitingCase.Queue;
import se.samverka.gateway.owner.Owner;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.RetryAfter;
import se.samverka.gateway.staff.Attempt;
import se.samverka.gateway.staff.Outcome;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks feedback-service what moderators need to see, and hands it what they decide, in their name. */
final class FeedbackOffice {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SOON = Duration.ofSeconds(5);

    private final OwnerClient owners;
    private final Owner owner;

    FeedbackOffice(OwnerClient owners, Owner owner) {
        this.owners = owners;
        this.owner = owner;
    }

    /** What waits, the longest first. @param kind {@code null} = of all kinds @throws Problem 401, 403, 503 */
    Queue queue(Visit visit, @Nullable FeedbackKind kind, Paging paging) {
        String query = "limit=" + paging.limit() + "&page=" + paging.page() + (kind == null ? "" : "&kind=" + kind);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(owner.target(municipality(visit) + "/moderation-queue", query));
        return read(ask(request.GET(), visit), Queue.class);
    }

    /** The whole case. @throws Problem 401, 403, 404, 410, 503 */
    WholeCase read(Visit visit, String id) {
        return read(ask(request(feedback(visit, id)).GET(), visit), WholeCase.class);
    }

    /** The case as a public record that may be handed out. @throws Problem as {@link #read} */
    byte[] disclosure(Visit visit, String id) {
        return understood(ask(request(feedback(visit, id) + "/disclosure").GET(), visit));
    }

    /** A part of the cases that an address was left with. @throws Problem 400 when it is none; 401, 403, 503 */
    SubjectExport.Part export(Visit visit, String email, Paging paging) {
        HttpRequest.Builder request = HttpRequest.newBuilder(owner.target(
                        municipality(visit) + "/subject-exports", "limit=" + paging.limit() + "&page=" + paging.page()))
                .header("Content-Type", "application/json");
        return read(ask(request.POST(json(Map.of("email", email))), visit), SubjectExport.Part.class);
    }

    /** What was destroyed, the newest first. @throws Problem 401, 403, 503 */
    DestructionRecord.Part destroyed(Visit visit, Paging paging) {
        HttpRequest.Builder request = HttpRequest.newBuilder(owner.target(
                municipality(visit) + "/destruction-records", "limit=" + paging.limit() + "&page=" + paging.page()));
        return read(ask(request.GET(), visit), DestructionRecord.Part.class);
    }

    /** @throws Problem 503 when there is no answer */
    Outcome send(Visit visit, String id, Step step, ObjectNode body, Attempt attempt) {
        BodyPublisher content = step == Step.ERASE ? BodyPublishers.noBody() : json(body);
        HttpRequest.Builder request = request(feedback(visit, id) + step.path())
                .header("If-Match", "\"" + attempt.version() + "\"")
                .method(step.method(), content);
        HttpResponse<byte[]> answer = ask(request, visit);
        RetryAfter.pass(answer, visit.response());
        return Outcome.of(answer);
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request, Visit visit) {
        return owners.ask(
                owner,
                request.header("Authorization", "Bearer " + visit.token()).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(owner.target(path)).header("Content-Type", "application/json");
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static String municipality(Visit visit) {
        return "/api/v1/municipalities/" + visit.municipality().code();
    }

    private static String feedback(Visit visit, String id) {
        return municipality(visit) + "/feedback/" + id;
    }

    private static <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
        byte[] body = understood(answer);
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException e) {
            // Neither the exception's message nor the exception: both may quote what somebody wrote.
            throw Problem.unavailable("The owner's answer could not be read.", SOON);
        }
    }

    private static byte[] understood(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return answer.body();
        }
        if (status >= 400 && status < 500) {
            throw Problem.of(status, "The owner does not give this.");
        }
        throw Problem.unavailable("The owner does not answer.", SOON);
    }
}
