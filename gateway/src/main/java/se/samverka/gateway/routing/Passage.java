package se.samverka.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.gateway.replica.ReadYourWrites;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.problem.Problem;

/**
 * Hands a request to its owner and the owner's answer back, whole or not at all: an owner that fails in the middle of
 * an answer makes a 503, never half an answer. After a write it waits until the view has it.
 */
final class Passage {

    private static final Logger log = LoggerFactory.getLogger(Passage.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final HttpClient client;
    private final RouteSettings settings;
    private final ReadYourWrites written;

    Passage(HttpClient client, RouteSettings settings, ReadYourWrites written) {
        this.client = client;
        this.settings = settings;
        this.written = written;
    }

    /** @throws Problem 413, 404 or 400 for what cannot be passed on, 503 when the owner did not answer in time */
    void pass(Owner owner, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpResponse<byte[]> answer = ask(owner, requestTo(owner, request));
        response.setStatus(answer.statusCode());
        PassedHeaders.back(answer.headers(), owner, response);
        answer.headers().firstValue(HeaderNames.WRITTEN).ifPresent(receipt -> written.await(receipt, response));
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    private HttpRequest requestTo(Owner owner, HttpServletRequest request) throws IOException {
        HttpRequest.Builder to = HttpRequest.newBuilder(owner.target(request));
        PassedHeaders.toOwner(request, to);
        return to.method(request.getMethod(), body(request)).build();
    }

    private BodyPublisher body(HttpServletRequest request) throws IOException {
        int most = Math.toIntExact(settings.maxBody().toBytes());
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw Problem.tooLarge("A request's body is at most " + most + " bytes.");
        }
        return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    private HttpResponse<byte[]> ask(Owner owner, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request,
                BodyHandlers.limiting(
                        BodyHandlers.ofByteArray(), settings.maxAnswer().toBytes()));
        try {
            return answer.get(settings.answerWithin().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw silent(owner, request, "no answer within " + settings.answerWithin());
        } catch (ExecutionException e) {
            throw silent(owner, request, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw silent(owner, request, "we are stopping");
        }
    }

    private static Problem silent(Owner owner, HttpRequest request, String reason) {
        log.warn("{} did not answer {}: {}", owner.name(), request.method(), reason);
        return Problem.unavailable(
                "The service that owns this did not answer in time. If this was a write, it is not certain whether it"
                        + " was done: read again, or repeat it with the same Idempotency-Key.",
                SOON);
    }
}
