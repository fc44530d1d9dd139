package se.samverka.goals;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.samverka.testing.Http;
import se.samverka.testing.Suite;

/** goals-service on the stand-ins. */
final class GoalsSuite extends Suite {

    private final KoladaStub kolada = new KoladaStub();

    GoalsSuite() {
        super(GoalsApplication.class, "goals-service");
    }

    /** What every instance takes for Kolada. */
    KoladaStub kolada() {
        return kolada;
    }

    @Override
    public Http service(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--samverka.kolada.base-url=" + kolada.address());
        all.add("--samverka.kolada.delay=1ms");
        all.add("--samverka.jobs.every=500ms");
        return super.service(all.toArray(String[]::new));
    }

    @Override
    public void close() {
        super.close();
        kolada.close();
    }

    /** What is on the topic of a key, as soon as there are so many records; oldest first. */
    List<ConsumerRecord<String, String>> arrived(String key, int count) {
        return arrived("samverka.goals.v1", key, count);
    }
}
