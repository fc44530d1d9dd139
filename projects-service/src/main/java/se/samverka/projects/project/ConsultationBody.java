package se.samverka.projects.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Fields;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.register.KnownLessons;
import se.samverka.projects.register.RegisterKey;

/** Lessons that were consulted, as they are sent: each as municipality and id, or as the id of one of the own municipality. */
record ConsultationBody(
        @Nullable List<@Nullable String> lessons, @Nullable String note) {

    private static final int LESSONS = 50;
    private static final int NOTE = 4_000;

    /** What was consulted. */
    record Terms(List<RegisterKey> lessons, @Nullable String note) {}

    /** @throws se.samverka.kit.problem.Problem 400, also for a lesson that is not there */
    Terms terms(String municipality, KnownLessons known) {
        Fields fields = new Fields();
        if (lessons == null || lessons.isEmpty()) {
            fields.wrong("/lessons", "must name at least one lesson");
        }
        var consulted = fields.each(
                "/lessons",
                lessons,
                LESSONS,
                (at, named) -> lesson(municipality, named)
                        .filter(known::has)
                        .or(() -> fields.wrong(at, "must be a lesson that is there, written as 1781/<id> or <id>")));
        var note = fields.text("/note", this.note, NOTE);
        fields.refuse();
        return new Terms(consulted, note.orElse(null));
    }

    private static Optional<RegisterKey> lesson(String municipality, String named) {
        try {
            return Optional.of(
                    named.indexOf('/') < 0
                            ? new RegisterKey(new MunicipalityCode(municipality), named)
                            : RegisterKey.parse(named));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
