package se.samverka.projects.lesson;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.frame.Frame;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.projects.register.RegisterKey;

/** Lessons over HTTP. A body is checked before the path is looked up: 400 comes before 404. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}")
class LessonController {

    private final Lessons lessons;
    private final Frame frame;
    private final Municipalities municipalities;

    LessonController(Lessons lessons, Frame frame, Municipalities municipalities) {
        this.lessons = lessons;
        this.frame = frame;
        this.municipalities = municipalities;
    }

    @PostMapping("/projects/{id}/lessons")
    ResponseEntity<PublicLesson> record(
            @PathVariable String m,
            @PathVariable String id,
            Optional<Idempotency> request,
            @RequestBody LessonBody body) {
        Lesson.Content content = body.content(frame);
        Written<Lesson> written = lessons.record(key(m, id), request, content);
        PublicLesson lesson = shown(lessons.after(written));
        return Answers.created(
                URI.create("/api/v1/municipalities/%s/lessons/%s".formatted(lesson.municipality(), lesson.id())),
                lesson,
                lesson.version(),
                written.receipt(),
                written.repeated());
    }

    @GetMapping("/lessons/{id}")
    ResponseEntity<PublicLesson> lesson(@PathVariable String m, @PathVariable String id) {
        Versioned<Lesson> now = lessons.read(key(m, id));
        return Answers.found(shown(now), now.version());
    }

    @PutMapping("/lessons/{id}")
    ResponseEntity<PublicLesson> change(
            @PathVariable String m, @PathVariable String id, Precondition precondition, @RequestBody LessonBody body) {
        Lesson.Content content = body.content(frame);
        Written<Lesson> written = lessons.change(key(m, id), precondition, content);
        return Answers.changed(shown(lessons.after(written)), written.version(), written.receipt());
    }

    @DeleteMapping("/lessons/{id}")
    ResponseEntity<Void> erase(@PathVariable String m, @PathVariable String id, Precondition precondition) {
        return Answers.removed(lessons.erase(key(m, id), precondition).receipt());
    }

    private static PublicLesson shown(Versioned<Lesson> now) {
        return PublicLesson.of(RegisterKey.parse(now.key()), now.version(), Lessons.present(now));
    }

    private RegisterKey key(String m, String id) {
        return RegisterKey.named(municipalities.named(m), id);
    }
}
