package se.samverka.gateway.owner;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.trace.Traces;

/** Asks an owner: its answer comes whole and in time, or not at all. */
public final class OwnerClient {

    private static final Logger log = LoggerFactory.getLogger(OwnerClient.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final HttpClient client;
    private final OwnerSettings settings;
    private final Refusals refusals;
    private final Traces traces;

    /** @param client that follows no redirects: an owner's answer is for the caller */
    public OwnerClient(HttpClient client, OwnerSettings settings, Traces traces) {
        this(client, settings, new Refusals(Ticker.systemTicker(), Refusals.PAUSE), traces);
    }

    OwnerClient(HttpClient client, OwnerSettings settings, Refusals refusals, Traces traces) {
        this.client = client;
        this.settings = settings;
        this.refusals = refusals;
        this.traces = traces;
    }

    /** Most bytes of a request that are passed on. */
    public int maxBody() {
        return Math.toIntExact(settings.maxBody().toBytes());
    }

    /**
     * Asks, whatever the answer's status. The log names no path: secrets may stand in it.
     *
     * @throws Problem 503 when there was no whole answer in time, 429 when this sender was refused a moment ago
     */
    public HttpResponse<byte[]> ask(Owner owner, HttpRequest request) {
        return ask(owner, request, settings.answerWithin());
    }

    /**
     * The same, with another time for its answer.
     *
     * @throws Problem 503 when there was no whole answer in time, 429 when this sender was refused a moment ago
     */
    public HttpResponse<byte[]> ask(Owner owner, HttpRequest request, Duration within) {
        refusals.check(owner, request);
        HttpResponse<byte[]> answer = answer(owner, request, within);
        refusals.note(owner, request, answer);
        return answer;
    }

    private HttpResponse<byte[]> answer(Owner owner, HttpRequest request, Duration within) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                traced(request),
                BodyHandlers.limiting(
                        BodyHandlers.ofByteArray(), settings.maxAnswer().toBytes()));
        try {
            return answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw silent(owner, request, "no answer within " + within);
        } catch (ExecutionException e) {
            throw silent(owner, request, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw silent(owner, request, "we are stopping");
        }
    }

    private HttpRequest traced(HttpRequest request) {
        String traceparent = traces.outgoing();
        return traceparent == null
                ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .setHeader(Traces.TRACEPARENT, traceparent)
                        .build();
    }

    private static Problem silent(Owner owner, HttpRequest request, String reason) {
        log.warn("{} did not answer {}: {}", owner.name(), request.method(), reason);
        return Problem.unavailable(
                "The service that owns this did not answer in time. If this was a write, it is not certain whether it"
                        + " was done: read again, or repeat it with the same Idempotency-Key.",
                SOON);
    }
}
