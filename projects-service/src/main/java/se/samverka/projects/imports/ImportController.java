package se.samverka.projects.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/** Imports over HTTP. A file is read as it comes, so a 409 comes before what may be wrong in its rows. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}/project-imports")
class ImportController {

    private static final String CSV = "text/csv";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Imports imports;
    private final Municipalities municipalities;

    ImportController(Imports imports, Municipalities municipalities) {
        this.imports = imports;
        this.municipalities = municipalities;
    }

    @PostMapping(consumes = CSV)
    ResponseEntity<?> take(
            @PathVariable String m,
            @RequestParam(required = false) @Nullable String dryRun,
            Optional<Idempotency> request,
            HttpServletRequest file)
            throws IOException {
        requireUtf8(file.getContentType());
        boolean dry = yes(dryRun);
        MunicipalityCode municipality = municipalities.named(m);
        if (dry) {
            return ResponseEntity.ok(imports.check(municipality, file.getInputStream()));
        }
        ImportJob job = imports.start(municipality, request, file.getInputStream());
        URI place = URI.create("/api/v1/municipalities/%s/project-imports/%d".formatted(municipality, job.number()));
        return Answers.accepted(place, ImportAnswer.of(job));
    }

    @GetMapping("/{job}")
    ImportAnswer job(@PathVariable String m, @PathVariable String job) {
        MunicipalityCode municipality = municipalities.named(m);
        if (!NUMBER.matcher(job).matches()) {
            throw Problem.notFound("There is no such import.");
        }
        return ImportAnswer.of(imports.find(municipality, Integer.parseInt(job)));
    }

    private static boolean yes(@Nullable String dryRun) {
        return switch (dryRun == null ? "false" : dryRun) {
            case "false" -> false;
            case "true" -> true;
            default -> throw Problem.badRequest("The parameter dryRun is true or false.");
        };
    }

    private static void requireUtf8(String type) {
        Charset charset = MediaType.parseMediaType(type).getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw Problem.of(415, "A file is sent in UTF-8.", Map.of(HttpHeaders.ACCEPT, CSV));
        }
    }
}
