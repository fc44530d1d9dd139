package se.samverka.goals;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.samverka.testing.Suite;

/** goals-service on the stand-ins. */
final class GoalsSuite extends Suite {

    GoalsSuite() {
        super(GoalsApplication.class, "goals-service");
    }

    /** What is on the topic of a key, as soon as there are so many records; oldest first. */
    List<ConsumerRecord<String, String>> arrived(String key, int count) {
        return arrived("samverka.goals.v1", key, count);
    }
}
