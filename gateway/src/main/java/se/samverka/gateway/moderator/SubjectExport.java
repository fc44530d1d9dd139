package se.samverka.gateway.moderator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.samverka.gateway.desk.Visit;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case that an address was left with, as one file: all of them, or none. */
final class SubjectExport {

    private static final int MOST_PARTS = 100;
    private static final Duration SOON = Duration.ofSeconds(5);

    private SubjectExport() {}

    /** A part of them. @param total how many there are in all */
    record Part(List<JsonNode> items, int total) {}

    /** @throws Problem 400 when it is no address; 413 when there is too much for one file; 401, 403, 503 */
    static byte[] of(FeedbackOffice office, Visit visit, String email) {
        Part first = office.export(visit, email, part(1));
        if (first.total() > MOST_PARTS * Paging.MAX_LIMIT) {
            throw Problem.tooLarge("There are too many cases for one file.");
        }
        List<JsonNode> items = new ArrayList<>(first.items());
        for (int page = 2; (page - 1) * Paging.MAX_LIMIT < first.total(); page++) {
            items.addAll(office.export(visit, email, part(page)).items());
        }
        if (items.size() != first.total()) {
            // One came or went while we read: a file that lacks one must not pass for all.
            throw Problem.unavailable("The cases changed while they were read.", SOON);
        }
        return JsonMapper.shared().writeValueAsBytes(new Part(items, first.total()));
    }

    private static Paging part(int page) {
        return new Paging(Paging.MAX_LIMIT, page);
    }
}
