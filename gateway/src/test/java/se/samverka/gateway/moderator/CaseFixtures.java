package se.samverka.gateway.moderator;

import java.time.Instant;
import java.util.List;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.moderator.WholeCase.PastDecision;

/** Cases as their owner answers them. */
final class CaseFixtures {

    private CaseFixtures() {}

    /** About goal 17, in version 7. */
    static WholeCase whole(FeedbackStatus status, String text, List<PastDecision> decisions) {
        return new WholeCase(
                7,
                "c1",
                Subject.ofGoal(17),
                FeedbackKind.COMMENT,
                "sv",
                true,
                text,
                List.of(),
                null,
                null,
                status,
                Instant.EPOCH,
                null,
                status == FeedbackStatus.PUBLISHED ? text : null,
                false,
                null,
                null,
                null,
                decisions,
                List.of());
    }

    /** In the owner's queue. */
    static String queued(String id, String text, String hints) {
        return """
                {"id":"%s","version":1,"text":"%s","subject":{"kind":"GOAL","goal":17,"project":null},
                "receivedAt":"2026-11-23T08:00:00Z","waitingSince":"2026-11-23T08:00:00Z","hints":[%s],"kind":"QUESTION","language":"sv",
                "status":"PENDING","useful":true,"appeal":null}""".formatted(id, text, hints);
    }

    /** The owner's queue. */
    static String queue(String... items) {
        return "{\"items\":[%s],\"page\":1,\"limit\":20,\"total\":%d}".formatted(String.join(",", items), items.length);
    }

    /** The whole case. @param rest more properties, or others */
    static String whole(String id, long version, String status, String text, String rest) {
        return """
                {"version":%d,"id":"%s","municipality":"1781","subject":{"kind":"GOAL","goal":17,"project":null},
                "kind":"QUESTION","language":"sv","useful":true,"comment":"%s","hints":[],"name":"Kim <Ek>",
                "email":"kim@example.org","status":"%s","receivedAt":"2026-11-23T08:00:00Z",
                "waitingSince":"2026-11-23T08:00:00Z","publishedText":null,"edited":false,"reply":null,"replyHelped":null,
                "appeal":null,"decisions":[],"uses":[]%s}""".formatted(version, id, text, status, rest);
    }
}
