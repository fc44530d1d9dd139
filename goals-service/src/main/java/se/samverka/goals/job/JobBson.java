package se.samverka.goals.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as documents: JSON in shape, like all that is stored. */
final class JobBson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    /** When the last job succeeded there. */
    static final String SUCCEEDED = "succeededAt";

    /** When the first began there. */
    static final String FIRST = "firstAt";

    static final String STARTED = "job.startedAt";

    private JobBson() {}

    static Document write(Job job) {
        return new Document(JSON.convertValue(job, DOCUMENT));
    }

    static List<Document> write(List<Job> jobs) {
        return jobs.stream().map(JobBson::write).toList();
    }

    /** The jobs of a place's document, newest first. */
    static List<Job> all(@Nullable Document document) {
        List<Job> jobs = new ArrayList<>();
        if (document != null) {
            jobs.add(read(document.get("job", Document.class)));
            document.getList("past", Document.class, List.of()).forEach(past -> jobs.add(read(past)));
        }
        return jobs;
    }

    /** Since when a place has waited for a job to succeed; one from before it was noted when the first began, since the last. */
    static Instant waitsSince(Document document) {
        @Nullable Date succeeded = document.getDate(SUCCEEDED);
        @Nullable Date first = document.getDate(FIRST);
        if (succeeded != null) {
            return succeeded.toInstant();
        }
        return first == null
                ? Instant.parse(document.getEmbedded(List.of("job", "startedAt"), String.class))
                : first.toInstant();
    }

    private static Job read(Document document) {
        return JSON.convertValue(document, Job.class);
    }
}
