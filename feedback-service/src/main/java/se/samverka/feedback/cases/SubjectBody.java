package se.samverka.feedback.cases;

import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Fields;

/** Whose cases are asked for, as it is sent. */
record SubjectBody(@Nullable String email) {

    /** @throws se.samverka.kit.problem.Problem 400 */
    String checked() {
        Fields fields = new Fields();
        var email = fields.required("/email", this.email, AuthorBody.readEmail(fields, this.email));
        fields.refuse();
        return email.orElseThrow();
    }
}
