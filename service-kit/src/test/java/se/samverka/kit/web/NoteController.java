package se.samverka.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Caller;
import se.samverka.kit.security.MunicipalityCode;

/** What a service's controller looks like to the kit; its notes are always at version 7. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}/notes")
class NoteController {

    static final long VERSION = 7;
    static final AtomicInteger WRITES = new AtomicInteger();

    enum Kind {
        SHORT,
        LONG
    }

    record Inner(String sv, @Nullable String en) {}

    record Note(
            Inner text,
            Kind kind,
            int count,
            @Nullable Long size,
            @Nullable Double share,
            @Nullable BigDecimal amount,
            @Nullable Boolean done,
            @Nullable LocalDate day,
            @Nullable Instant time,
            @Nullable MunicipalityCode municipality,
            List<String> tags,
            Map<String, Integer> figures) {}

    @GetMapping
    ListBody<Integer> list(@PathVariable MunicipalityCode m, Paging paging, @RequestParam Optional<Kind> kind) {
        return paging.of(List.of(1, 2, 3));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> read(@PathVariable int id) {
        if (id == 99) {
            throw new IllegalStateException("secret of the house");
        }
        return Answers.found(Map.of("id", id, "version", VERSION), VERSION);
    }

    /** A status without an exception, as filters and libraries set it. */
    @GetMapping("/{id}/status/{status}")
    void fail(@PathVariable int id, @PathVariable int status, HttpServletResponse response) throws IOException {
        response.sendError(status, "secret of the house");
    }

    @PutMapping("/{id}")
    ResponseEntity<Note> change(@PathVariable int id, Precondition precondition, @RequestBody Note note) {
        if (id > 100) {
            throw Problem.notFound("No such note.");
        }
        precondition.check(VERSION);
        WRITES.incrementAndGet();
        if (note.count() == 13) {
            throw Problem.conflict("Thirteen is not counted.");
        }
        return Answers.changed(note, VERSION + 1, "notes;1781/1;8");
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> create(
            Caller caller, Optional<Idempotency> idempotency, @RequestBody Note note) {
        Map<String, Object> body = Map.of(
                "by",
                caller.subject(),
                "key",
                idempotency.map(Idempotency::toString).orElse("none"));
        return Answers.created(URI.create("/api/v1/municipalities/1781/notes/1"), body, 1, "notes;1781/1;1", false);
    }

    /** Reads a file as it comes, no further than its first line that is wrong. */
    @PostMapping(path = "/files", consumes = "text/plain")
    Map<String, Object> take(HttpServletRequest request) throws IOException {
        int bytes = 0;
        InputStream file = request.getInputStream();
        for (int b = file.read(); b >= 0; b = file.read()) {
            if (b == '!') {
                throw Problem.badRequest("A line is wrong.");
            }
            bytes++;
        }
        return Map.of("bytes", bytes);
    }
}
