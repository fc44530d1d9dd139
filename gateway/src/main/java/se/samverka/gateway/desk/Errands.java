package se.samverka.gateway.desk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.login.Login;
import se.samverka.kit.problem.Problem;

/** Carries errands out: shows the form, takes it in, hands it to the owner, and shows it again when it was not accepted. */
public final class Errands {

    private final Office office;
    private final Visits visits;
    private final Login login;
    private final Receipts receipts;

    /** @param office of the owner that decides */
    public Errands(Office office, Visits visits, Login login, Receipts receipts) {
        this.office = office;
        this.visits = visits;
        this.login = login;
        this.receipts = receipts;
    }

    /** Shows the form as it is opened, with what was typed before and got lost on the way. */
    public void open(Errand errand) throws IOException {
        Map<String, List<String>> unsent = login.unsent(errand.visit().request());
        errand.show(
                unsent.isEmpty()
                        ? Attempt.first(errand.filled(), errand.version())
                        : sent(errand, new Typed(unsent)).refused(Refusal.of(200, "task.unsent")));
    }

    /** The form as it was sent. */
    public static Attempt sent(Errand errand) {
        return sent(errand, Typed.of(errand.visit().request().getParameterMap()));
    }

    private static Attempt sent(Errand errand, Typed typed) {
        return Attempt.sent(typed, errand.form().tidied(typed));
    }

    /** Takes the form in. */
    public void take(Errand errand) throws IOException {
        Attempt attempt = sent(errand);
        Optional<Attempt> objected = errand.objected(attempt);
        if (errand.visit().request().getParameter("more") != null) {
            errand.show(attempt);
        } else if (errand.isDone(attempt.typed())) {
            errand.lead(attempt.typed());
        } else if (objected.isPresent()) {
            errand.show(objected.get());
        } else {
            sendOrKeep(errand, attempt);
        }
    }

    private void sendOrKeep(Errand errand, Attempt attempt) throws IOException {
        try {
            send(errand, attempt);
        } catch (Problem e) {
            if (e.status() != 503) {
                throw e;
            }
            errand.show(attempt.refused(Refusal.of(503, "task.later")));
        }
    }

    private void send(Errand errand, Attempt attempt) throws IOException {
        Visit visit = errand.visit();
        Write write = errand.write(attempt.typed());
        switch (office.send(write, attempt, visit.token(), visit.response())) {
            case Outcome.Done done -> {
                Receipts.Done told = new Receipts.Done(errand.done(), errand.about(attempt.typed()));
                receipts.await(told, done.receipt(), visit.request(), visit.response());
                errand.lead(attempt.typed());
            }
            case Outcome.Refused refused -> refuse(errand, attempt, refused);
        }
    }

    private void refuse(Errand errand, Attempt attempt, Outcome.Refused refused) throws IOException {
        Errand now = errand.now();
        if (refused.status() == 401) {
            visits.again(errand.visit());
        } else if (refused.status() == 412 && now.isDone(attempt.typed())) {
            now.lead(attempt.typed());
        } else {
            Optional<Attempt> objected = refused.status() == 412 ? now.objected(attempt) : Optional.empty();
            now.show(objected.orElseGet(() -> Refusals.read(refused, attempt, now)));
        }
    }
}
