package se.samverka.goals.imports;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.frame.Municipalities;
import se.samverka.goals.job.Job;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.security.MunicipalityCode;

/** Imports over HTTP. A body is checked before the path is looked up: 400 comes before 404. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}/indicator-imports")
class ImportController {

    private final Imports imports;
    private final Municipalities municipalities;

    ImportController(Imports imports, Municipalities municipalities) {
        this.imports = imports;
        this.municipalities = municipalities;
    }

    @PostMapping
    ResponseEntity<ImportAnswer> begin(
            @PathVariable String m, Optional<Idempotency> request, @RequestBody ImportBody body) {
        List<Wanted> wanted = body.wanted();
        MunicipalityCode municipality = municipalities.named(m);
        Job job = imports.begin(municipality, request, wanted);
        URI location = URI.create("/api/v1/municipalities/%s/indicator-imports/%s".formatted(municipality, job.id()));
        return Answers.accepted(location, ImportAnswer.of(job));
    }

    @GetMapping("/{id}")
    ImportAnswer progress(@PathVariable String m, @PathVariable String id) {
        return ImportAnswer.of(imports.read(municipalities.named(m), id));
    }
}
