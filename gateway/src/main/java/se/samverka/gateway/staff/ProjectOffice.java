package se.samverka.gateway.staff;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import se.samverka.gateway.owner.Owner;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hands what people at work decide to projects-service, in their name. */
final class ProjectOffice {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OwnerClient owners;
    private final Owner owner;

    ProjectOffice(OwnerClient owners, Owner owner) {
        this.owners = owners;
        this.owner = owner;
    }

    /** @param token of the person @throws se.samverka.kit.problem.Problem 503 when there is no answer */
    Outcome send(Subject subject, Task task, ObjectNode body, Attempt attempt, String token) {
        if (task.to() != null) {
            body.put("to", task.to());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(owner.target(subject.apiPath(task)))
                .header("Authorization", "Bearer " + token)
                .method(
                        task.method(),
                        task.removes()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (!task.removes()) {
            request.header("Content-Type", "application/json");
        }
        if (task.makes()) {
            request.header(HeaderNames.IDEMPOTENCY_KEY, attempt.key());
        }
        if (!task.isNew()) {
            request.header("If-Match", "\"" + attempt.version() + "\"");
        }
        return understood(owners.ask(owner, request.build()), subject);
    }

    private static Outcome understood(HttpResponse<byte[]> answer, Subject subject) {
        int status = answer.statusCode();
        JsonNode body = json(answer.body());
        if (status / 100 != 2) {
            return new Outcome.Refused(status, body.path("detail").asString(""), errors(body));
        }
        String receipt = answer.headers().firstValue(HeaderNames.WRITTEN).orElse("");
        return new Outcome.Done(subject.idOr(body.path("id").asString("")), receipt);
    }

    private static List<FieldError> errors(JsonNode problem) {
        List<FieldError> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            errors.add(new FieldError(
                    error.path("pointer").asString(""), error.path("detail").asString("")));
        }
        return errors;
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            // Of something between us and the owner: the status says enough.
            return JSON.createObjectNode();
        }
    }
}
