package se.samverka.goals.goal;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.frame.Frame;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.Municipalities;
import se.samverka.goals.goal.GoalAnswer.FollowUp;
import se.samverka.goals.goal.GoalAnswer.HistoryItem;
import se.samverka.goals.goal.GoalAnswer.OneGap;
import se.samverka.goals.goal.GoalBody.AssessmentBody;
import se.samverka.goals.goal.GoalBody.ClosingBody;
import se.samverka.goals.goal.GoalBody.GapBody;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** Goals over HTTP. A body is checked before the path is looked up: 400 comes before 404. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}/goals/{g}")
class GoalController {

    private final Goals goals;
    private final Frame frame;
    private final Municipalities municipalities;
    private final Clock clock;

    GoalController(Goals goals, Frame frame, Municipalities municipalities, Clock clock) {
        this.goals = goals;
        this.frame = frame;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping("/follow-up")
    ResponseEntity<FollowUp> followUp(@PathVariable String m, @PathVariable String g) {
        GoalKey key = key(m, g);
        Versioned<Goal> now = goals.read(key);
        return Answers.found(FollowUp.of(key, now.version(), Goals.orUntouched(now.state()), null), now.version());
    }

    @GetMapping("/assessments")
    ListBody<HistoryItem> assessments(@PathVariable String m, @PathVariable String g, Paging paging) {
        Versioned<Goal> now = goals.read(key(m, g));
        return paging.of(Goals.orUntouched(now.state()).history(), HistoryItem::of);
    }

    @PutMapping("/assessment")
    ResponseEntity<FollowUp> assess(
            @PathVariable String m,
            @PathVariable String g,
            Precondition precondition,
            @RequestBody AssessmentBody body) {
        Assessment.Terms terms = body.terms(Assessment.dayOf(clock.instant()));
        GoalKey key = key(m, g);
        return changed(key, goals.assess(key, precondition, terms, Role.EDITOR));
    }

    @PutMapping("/content")
    ResponseEntity<FollowUp> describe(
            @PathVariable String m, @PathVariable String g, Precondition precondition, @RequestBody ContentBody body) {
        Content content = body.content();
        GoalKey key = key(m, g);
        return changed(key, goals.describe(key, precondition, content));
    }

    @PostMapping("/gaps")
    ResponseEntity<FollowUp> registerGap(
            @PathVariable String m,
            @PathVariable String g,
            Precondition precondition,
            Optional<Idempotency> request,
            @RequestBody GapBody body) {
        Gap.Terms terms = body.terms(g, frame);
        GoalKey key = key(m, g);
        Written<Goal> written = goals.registerGap(key, precondition, request, terms);
        String id = String.valueOf(written.result());
        Versioned<Goal> now =
                written.repeated() ? goals.read(key) : new Versioned<>("", written.version(), written.state());
        return Answers.created(
                URI.create("/api/v1/municipalities/%s/goals/%s/gaps/%s".formatted(key.municipality(), key.goal(), id)),
                FollowUp.of(key, now.version(), Goals.orUntouched(now.state()), id),
                now.version(),
                written.receipt(),
                written.repeated());
    }

    @GetMapping("/gaps/{id}")
    ResponseEntity<OneGap> gap(@PathVariable String m, @PathVariable String g, @PathVariable String id) {
        Versioned<Goal> now = goals.read(key(m, g));
        return OneGap.of(Goals.orUntouched(now.state()), now.version(), id)
                .map(gap -> Answers.found(gap, now.version()))
                .orElseThrow(() -> Problem.notFound("The goal has no gap with this id."));
    }

    @PutMapping("/gaps/{id}")
    ResponseEntity<FollowUp> changeGap(
            @PathVariable String m,
            @PathVariable String g,
            @PathVariable String id,
            Precondition precondition,
            @RequestBody GapBody body) {
        Gap.Terms terms = body.terms(g, frame);
        GoalKey key = key(m, g);
        return changed(key, goals.changeGap(key, precondition, id, terms));
    }

    @PostMapping("/gaps/{id}/closing")
    ResponseEntity<FollowUp> closeGap(
            @PathVariable String m,
            @PathVariable String g,
            @PathVariable String id,
            Precondition precondition,
            @RequestBody ClosingBody body) {
        String reason = body.checked();
        GoalKey key = key(m, g);
        return changed(key, goals.closeGap(key, precondition, id, reason));
    }

    private static ResponseEntity<FollowUp> changed(GoalKey key, Written<Goal> written) {
        FollowUp body = FollowUp.of(key, written.version(), Goals.orUntouched(written.state()), null);
        return Answers.changed(body, written.version(), written.receipt());
    }

    private GoalKey key(String m, String g) {
        return new GoalKey(municipalities.named(m), GoalNumber.named(g));
    }
}
