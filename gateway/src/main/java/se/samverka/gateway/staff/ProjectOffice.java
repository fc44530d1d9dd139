package se.samverka.gateway.staff;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import se.samverka.gateway.owner.Owner;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.kit.http.HeaderNames;
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
        Outcome outcome = Outcome.of(owners.ask(owner, request.build()));
        return outcome instanceof Outcome.Done done
                ? new Outcome.Done(subject.idOr(done.id()), done.receipt())
                : outcome;
    }
}
