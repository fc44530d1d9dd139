package se.samverka.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import se.samverka.gateway.owner.Forwarded;
import se.samverka.gateway.owner.Owner;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.replica.ReadYourWrites;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.problem.Problem;

/**
 * Hands a request to its owner and the owner's answer back, whole or not at all: an owner that fails in the middle of
 * an answer makes a 503, never half an answer. After a write it waits until the view has it.
 */
final class Passage {

    private final OwnerClient owners;
    private final Forwarded forwarded;
    private final ReadYourWrites written;

    Passage(OwnerClient owners, Forwarded forwarded, ReadYourWrites written) {
        this.owners = owners;
        this.forwarded = forwarded;
        this.written = written;
    }

    /** @throws Problem 413, 404 or 400 for what cannot be passed on, 503 when the owner did not answer in time */
    void pass(Owner owner, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpRequest.Builder to = requestTo(owner, request).method(request.getMethod(), body(request));
        back(owner, owners.ask(owner, to.build()), response);
    }

    /**
     * The same for a body that is handed on as it comes. The owner is asked first whether it takes it.
     *
     * @throws Problem also whatever is wrong with the body
     */
    void passUpload(Owner owner, Duration within, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Upload upload = new Upload(request);
        HttpRequest to = requestTo(owner, request)
                .method(request.getMethod(), upload.publisher())
                .expectContinue(true)
                .build();
        HttpResponse<byte[]> answer;
        try {
            answer = owners.ask(owner, to, within);
        } catch (Problem silent) {
            Problem fault = upload.fault();
            throw fault == null ? silent : fault;
        }
        back(owner, answer, response);
    }

    private void back(Owner owner, HttpResponse<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        PassedHeaders.back(answer.headers(), owner, response);
        answer.headers().firstValue(HeaderNames.WRITTEN).ifPresent(receipt -> written.await(receipt, response));
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    private HttpRequest.Builder requestTo(Owner owner, HttpServletRequest request) {
        HttpRequest.Builder to = HttpRequest.newBuilder(owner.target(request));
        PassedHeaders.toOwner(request, to);
        forwarded.tell(request, to);
        return to;
    }

    private BodyPublisher body(HttpServletRequest request) throws IOException {
        int most = owners.maxBody();
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw Problem.tooLarge("A request's body is at most " + most + " bytes.");
        }
        return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }
}
