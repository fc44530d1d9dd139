package se.samverka.gateway.staff;

import jakarta.servlet.http.HttpServletResponse;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Write;
import tools.jackson.databind.node.ObjectNode;

/** Hands what people at work decide to projects-service, in their name. */
final class ProjectOffice {

    private final Office office;

    ProjectOffice(Office office) {
        this.office = office;
    }

    /** @param token of the person @throws se.samverka.kit.problem.Problem 503 when there is no answer */
    Outcome send(
            Subject subject, Task task, ObjectNode body, Attempt attempt, String token, HttpServletResponse response) {
        if (task.to() != null) {
            body.put("to", task.to());
        }
        Write write = new Write(
                task.method(), subject.apiPath(task), task.removes() ? null : body, task.makes(), !task.isNew());
        Outcome outcome = office.send(write, attempt, token, response);
        return outcome instanceof Outcome.Done done
                ? new Outcome.Done(subject.idOr(done.id()), done.receipt(), done.body())
                : outcome;
    }
}
