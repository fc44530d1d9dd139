package se.samverka.gateway.letterbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.owner.Forwarded;
import se.samverka.gateway.owner.Owner;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.RetryAfter;
import se.samverka.gateway.replica.ReadYourWrites;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands what residents write to feedback-service, and asks it for an author's own case. */
final class Letterbox {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String CASES = "/api/v1/feedback-cases/";

    private final OwnerClient owners;
    private final Owner owner;
    private final Forwarded forwarded;
    private final ReadYourWrites written;

    Letterbox(OwnerClient owners, Owner owner, Forwarded forwarded, ReadYourWrites written) {
        this.owners = owners;
        this.owner = owner;
        this.forwarded = forwarded;
        this.written = written;
    }

    /** Takes a new one in. @return the author's secret @throws NotTaken with the owner's reason @throws Problem 503, 404 */
    String post(Place place, Letter letter, Language language, Visit visit) {
        HttpRequest.Builder request = request("POST", place.apiPath(), json(letter.asNew(language)));
        request.header(HeaderNames.IDEMPOTENCY_KEY, letter.key());
        if (place.written() != null) {
            request.header(HeaderNames.WRITTEN, place.written());
        }
        JsonNode taken = send(request, visit);
        return taken.get("token").asString();
    }

    /** The author's own case. @throws Problem 404, 410, 503 */
    AuthorCase read(String token) {
        HttpResponse<byte[]> answer = owners.ask(
                owner, request("GET", CASES + token, BodyPublishers.noBody()).build());
        try {
            return JSON.treeToValue(understood(answer), AuthorCase.class);
        } catch (NotTaken e) {
            throw Problem.unavailable("The case could not be read.", SOON);
        }
    }

    /** Adds or changes the text. @throws NotTaken with the owner's reason */
    void change(String token, Letter letter, Visit visit) {
        send(request("PUT", CASES + token, json(letter.asChange())), visit);
    }

    /** Asks for a second look. @throws NotTaken with the owner's reason */
    void appeal(String token, String text, Visit visit) {
        send(request("POST", CASES + token + "/appeal", json(Map.of("text", text))), visit);
    }

    /** Says whether the reply helped. @throws NotTaken with the owner's reason */
    void rate(String token, boolean helped, Visit visit) {
        send(request("POST", CASES + token + "/reply-rating", json(Map.of("helped", helped))), visit);
    }

    /** Takes the case back. @throws NotTaken with the owner's reason */
    void withdraw(String token, Visit visit) {
        send(request("DELETE", CASES + token, BodyPublishers.noBody()), visit);
    }

    private JsonNode send(HttpRequest.Builder request, Visit visit) {
        forwarded.tell(visit.request(), request);
        HttpResponse<byte[]> answer = ask(request.build(), visit);
        RetryAfter.pass(answer, visit.response());
        JsonNode understood = understood(answer);
        answer.headers().firstValue(HeaderNames.WRITTEN).ifPresent(receipt -> written.await(receipt, visit.response()));
        return understood;
    }

    /** A refusal that we remember is one of the owner's. */
    private HttpResponse<byte[]> ask(HttpRequest request, Visit visit) {
        try {
            return owners.ask(owner, request);
        } catch (Problem e) {
            if (e.status() == 429) {
                RetryAfter.tell(e, visit.response());
                throw new NotTaken(429, "");
            }
            throw e;
        }
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(owner.target(path))
                .header("Content-Type", "application/json")
                .method(method, body);
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static JsonNode understood(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
        }
        if (status == 404 || status == 410) {
            throw Problem.of(status, "There is no such case.");
        }
        throw new NotTaken(status, firstPointer(answer.body()));
    }

    /** Whoever stands between may answer with anything. */
    private static String firstPointer(byte[] problem) {
        try {
            return problem.length == 0
                    ? ""
                    : JSON.readTree(problem).at("/errors/0/pointer").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    /** A form that somebody sent, and the answer to it. */
    record Visit(HttpServletRequest request, HttpServletResponse response) {}

    /** Something was not taken, for a reason that its author can do something about. */
    static final class NotTaken extends RuntimeException {

        private final int status;
        private final String pointer;

        NotTaken(int status, String pointer) {
            super("not taken: " + status, null, false, false);
            this.status = status;
            this.pointer = pointer;
        }

        /** Key of the words that tell the author. */
        String trouble() {
            return switch (status) {
                case 400, 413 -> pointer.equals("/email") ? "letter.badEmail" : "letter.invalid";
                case 409 -> "letter.tooLate";
                case 429 -> "letter.tooMany";
                default -> "letter.later";
            };
        }

        /** The status to answer with. */
        int status() {
            return status >= 500 ? 503 : status;
        }
    }
}
