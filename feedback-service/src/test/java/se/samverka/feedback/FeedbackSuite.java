package se.samverka.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.Suite;

/** feedback-service on the stand-ins, with the projects' topic there. */
class FeedbackSuite extends Suite {

    static final String TOPIC = "samverka.feedback.v1";

    private final ProjectOwner projectOwner = new ProjectOwner(broker().bootstrapServers());

    FeedbackSuite() {
        super(FeedbackApplication.class, "feedback-service");
        projectOwner.declare();
    }

    /** All tests send from one address, and much of it the same: without limits, unless a test sets them. */
    @Override
    public Http service(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        if (all.stream().noneMatch(setting -> setting.startsWith("--samverka.feedback.limits."))) {
            all.add("--samverka.feedback.limits.burst=10000000");
            all.add("--samverka.feedback.limits.repeat-within=0s");
        }
        return super.service(all.toArray(String[]::new));
    }

    /** Tells of projects. */
    ProjectOwner projectOwner() {
        return projectOwner;
    }

    /** What is on the topic of a case, as soon as there are so many records; oldest first. */
    List<ConsumerRecord<String, String>> arrived(String key, int count) {
        return arrived(TOPIC, key, count);
    }

    /** A resident, who has no account. */
    Http resident() {
        return http().as("");
    }

    /** A resident's opinion of goal 3. */
    Sent sent(String municipality, String opinion) {
        return Sent.of(resident().send("POST", goal(municipality), opinion, Map.of()));
    }

    static String goal(String municipality) {
        return "municipalities/" + municipality + "/goals/3/feedback";
    }

    /** What a resident is left with. */
    record Sent(String municipality, String id, String token) {

        static Sent of(Answer answer) {
            String token = answer.json().get("token").asString();
            return new Sent(token.substring(0, 4), answer.json().get("id").asString(), token);
        }

        /** Path of the author's own case. */
        String own() {
            return "feedback-cases/" + token;
        }

        /** Path of the case. */
        String path() {
            return "municipalities/" + municipality + "/feedback/" + id;
        }

        String key() {
            return municipality + "/" + id;
        }
    }

    @Override
    public void close() {
        projectOwner.close();
        super.close();
    }
}
