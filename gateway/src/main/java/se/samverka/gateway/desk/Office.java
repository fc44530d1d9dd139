package se.samverka.gateway.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import se.samverka.gateway.owner.Owner;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.RetryAfter;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks an owner what people at work need to see, and hands it what they decide, in their name. */
public final class Office {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SOON = Duration.ofSeconds(5);

    private final OwnerClient owners;
    private final Owner owner;

    /** @param owner who is asked */
    public Office(OwnerClient owners, Owner owner) {
        this.owners = owners;
        this.owner = owner;
    }

    /** What the owner shows there. @param query may be empty @throws Problem 400, 401, 403, 404, 410; 503 when there is no answer */
    public <T> T read(String path, String query, String token, Class<T> type) {
        return understood(fetch(path, query, token), type);
    }

    /** The same as it came. @throws Problem as {@link #read} */
    public byte[] fetch(String path, String query, String token) {
        return content(ask(HttpRequest.newBuilder(address(path, query)).GET(), token));
    }

    /** What the owner answers to a question that must not stand in an address. @throws Problem as {@link #read} */
    public <T> T read(String path, String query, Object question, String token, Class<T> type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(owner.target(path, query))
                .header("Content-Type", "application/json")
                .POST(json(question));
        return understood(content(ask(request, token)), type);
    }

    /** @param token of the person @param response is told when to try again @throws Problem 503 when there is no answer */
    public Outcome send(Write write, Attempt attempt, String token, HttpServletResponse response) {
        HttpRequest.Builder request = HttpRequest.newBuilder(owner.target(write.path()))
                .method(write.method(), write.body() == null ? BodyPublishers.noBody() : json(write.body()));
        if (write.body() != null) {
            request.header("Content-Type", "application/json");
        }
        if (write.makes()) {
            request.header(HeaderNames.IDEMPOTENCY_KEY, attempt.key());
        }
        if (write.onVersion()) {
            request.header("If-Match", "\"" + attempt.version() + "\"");
        }
        HttpResponse<byte[]> answer = ask(request, token);
        RetryAfter.pass(answer, response);
        return Outcome.of(answer);
    }

    /**
     * Hands a file over, whole.
     *
     * @param type of the file @param key makes a file that is sent twice count once
     * @param within how long it may take @throws Problem 503 when there is no answer
     */
    public Outcome send(URI address, byte[] file, String type, String key, String token, Duration within) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header(HeaderNames.IDEMPOTENCY_KEY, key)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        return Outcome.of(owners.ask(owner, request, within));
    }

    /** An address at the owner. @param query may be empty */
    public URI address(String path, String query) {
        return query.isEmpty() ? owner.target(path) : owner.target(path, query);
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request, String token) {
        return owners.ask(
                owner, request.header("Authorization", "Bearer " + token).build());
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static <T> T understood(byte[] body, Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException e) {
            // Neither the exception's message nor the exception: both may quote what somebody wrote.
            throw Problem.unavailable("The owner's answer could not be read.", SOON);
        }
    }

    private static byte[] content(HttpResponse<byte[]> answer) {
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
