package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.feedback.cases.AuthorAnswer.OwnCase;
import se.samverka.feedback.cases.AuthorBody.AppealBody;
import se.samverka.feedback.cases.AuthorBody.CommentBody;
import se.samverka.feedback.cases.AuthorBody.RatingBody;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.kit.http.Answers;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;

/** An author and the own case: whoever has the token may. What is answered is kept in no cache, like all that we answer. */
@RestController
@RequestMapping(AuthorController.PATH)
class AuthorController {

    static final String PATH = "/api/v1/feedback-cases";

    private final Cases cases;
    private final AuthorTokens tokens;

    AuthorController(Cases cases, AuthorTokens tokens) {
        this.cases = cases;
        this.tokens = tokens;
    }

    @GetMapping("/{token}")
    ResponseEntity<OwnCase> own(@PathVariable String token) {
        AuthorToken author = tokens.named(token);
        Versioned<Case> now = cases.read(author);
        return Answers.found(OwnCase.of(author.key(), now.version(), requireNonNull(now.state())), now.version());
    }

    @PutMapping("/{token}")
    ResponseEntity<OwnCase> comment(@PathVariable String token, @RequestBody CommentBody body) {
        Comment comment = body.checked();
        return changed(token, author -> cases.comment(author, comment));
    }

    @PostMapping("/{token}/appeal")
    ResponseEntity<OwnCase> appeal(@PathVariable String token, @RequestBody AppealBody body) {
        String text = body.checked();
        return changed(token, author -> cases.appeal(author, text));
    }

    @PostMapping("/{token}/reply-rating")
    ResponseEntity<OwnCase> rateReply(@PathVariable String token, @RequestBody RatingBody body) {
        boolean helped = body.checked();
        return changed(token, author -> cases.rateReply(author, helped));
    }

    @DeleteMapping("/{token}")
    ResponseEntity<Void> withdraw(@PathVariable String token) {
        return Answers.removed(cases.withdraw(tokens.named(token)).receipt());
    }

    private ResponseEntity<OwnCase> changed(String token, Function<AuthorToken, Written<Case>> change) {
        AuthorToken author = tokens.named(token);
        Written<Case> written = change.apply(author);
        OwnCase body = OwnCase.of(author.key(), written.version(), requireNonNull(written.state()));
        return Answers.changed(body, written.version(), written.receipt());
    }
}
