package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.ModeratorAnswer.Queued;
import se.samverka.feedback.cases.ModeratorAnswer.WholeCase;
import se.samverka.feedback.cases.ModeratorBody.DecisionBody;
import se.samverka.feedback.cases.ModeratorBody.ReplyBody;
import se.samverka.feedback.cases.ModeratorBody.UseBody;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;

/** Moderators, and the administrator who erases. A body is checked before the path is looked up: 400 comes before 404. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}")
class ModeratorController {

    private final Cases cases;
    private final CaseLists lists;
    private final Retention retention;
    private final Municipalities municipalities;

    ModeratorController(Cases cases, CaseLists lists, Retention retention, Municipalities municipalities) {
        this.cases = cases;
        this.lists = lists;
        this.retention = retention;
        this.municipalities = municipalities;
    }

    @GetMapping("/moderation-queue")
    ListBody<Queued> queue(
            @PathVariable String m, @RequestParam(required = false) @Nullable String kind, Paging paging) {
        Optional<Opinion.Kind> only = ModeratorBody.queueOf(kind);
        MunicipalityCode municipality = municipalities.named(m);
        return new ListBody<>(
                lists.waiting(municipality, only, paging).stream()
                        .map(Queued::of)
                        .toList(),
                paging.page(),
                paging.limit(),
                lists.countWaiting(municipality, only));
    }

    @GetMapping("/feedback/{id}")
    ResponseEntity<WholeCase> whole(@PathVariable String m, @PathVariable String id) {
        Versioned<Case> now = cases.read(key(m, id));
        return Answers.found(WholeCase.of(now), now.version());
    }

    @PostMapping("/feedback/{id}/decision")
    ResponseEntity<WholeCase> decide(
            @PathVariable String m,
            @PathVariable String id,
            Precondition precondition,
            @RequestBody DecisionBody body) {
        Ruling.Terms terms = body.terms();
        CaseKey key = key(m, id);
        return changed(key, cases.rule(key, precondition, terms, Role.MODERATOR));
    }

    @PutMapping("/feedback/{id}/reply")
    ResponseEntity<WholeCase> reply(
            @PathVariable String m, @PathVariable String id, Precondition precondition, @RequestBody ReplyBody body) {
        String text = body.checked();
        CaseKey key = key(m, id);
        return changed(key, cases.reply(key, precondition, text));
    }

    @PostMapping("/feedback/{id}/uses")
    ResponseEntity<WholeCase> use(
            @PathVariable String m, @PathVariable String id, Precondition precondition, @RequestBody UseBody body) {
        Use use = body.use();
        CaseKey key = key(m, id);
        return changed(key, cases.use(key, precondition, use));
    }

    @DeleteMapping("/feedback/{id}")
    ResponseEntity<Void> erase(@PathVariable String m, @PathVariable String id, Precondition precondition) {
        return Answers.removed(retention.erase(key(m, id), precondition).receipt());
    }

    private static ResponseEntity<WholeCase> changed(CaseKey key, Written<Case> written) {
        WholeCase body = WholeCase.of(key, written.version(), requireNonNull(written.state()));
        return Answers.changed(body, written.version(), written.receipt());
    }

    private CaseKey key(String m, String id) {
        return CaseKey.named(municipalities.named(m), id);
    }
}
