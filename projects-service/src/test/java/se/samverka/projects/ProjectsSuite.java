package se.samverka.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.Suite;

/** projects-service on the stand-ins. */
final class ProjectsSuite extends Suite {

    /** A project inside the closing gate, of which no more is stated than must be. */
    static final String PLAIN = "{\"name\":\"Återbruk\",\"kind\":\"EU_PROJECT\",\"role\":\"OWNER\"}";

    /** The same, begun. */
    static final String BEGUN = PLAIN.replace("}", ",\"status\":\"ONGOING\"}");

    /** Of which everything is stated. */
    static final String FULL = """
            {"name":"Återbruk","kind":"EU_PROJECT","role":"OWNER","summary":{"sv":"Varför","en":"Why"},
             "funders":["EU"],"programmes":["ESF"],"amount":{"value":"36000000.50","currency":"SEK","qualifier":"UPPER_BOUND"},
             "hours":12.5,"period":{"start":"2014-01-01","end":"2020-12-31","precision":"YEAR"},
             "partners":[{"name":"Skolor","country":"PL","type":"ACADEMIA"}],"countries":["PL","GR"],"unit":"Skolan",
             "level":"LOCAL","dimension":"SOCIAL","iop":{"criteria":["Egen idé"],"agreementEnd":"2027-06-30"},
             "targets":["4.4","16.a"],"goals":[4,17],"proposedTargets":true}""";

    static final String EVALUATION =
            "{\"expectedEffect\":\"a\",\"observedEffect\":\"b\",\"evidence\":\"c\",\"repeat\":\"d\",\"avoid\":\"e\"}";
    static final String TRANSFER = "{\"receivingUnit\":\"Skolan\",\"form\":\"GUIDE\",\"content\":\"Så gör man\"}";
    static final String RECEIPT = "{\"acceptedBy\":\"Rektor\",\"takenUp\":\"Allt\"}";
    static final String LOOK = "{\"checkedOn\":\"2026-01-01\",\"outcome\":\"ADOPTED\",\"note\":\"a\"}";
    static final String LESSON =
            "{\"title\":\"a\",\"text\":\"b\",\"goals\":[12],\"targets\":[\"17.17\"],\"countries\":[\"FI\"],\"partnerType\":\"PUBLIC\"}";
    static final String ENDED = "{\"to\":\"ENDED\"}";

    ProjectsSuite() {
        super(ProjectsApplication.class, "projects-service");
    }

    /** Its clock stands still unless it is told otherwise: nobody else changes a test's projects. */
    @Override
    public Http service(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        if (all.stream().noneMatch(setting -> setting.startsWith("--samverka.projects.clock.first="))) {
            all.add("--samverka.projects.clock.first=1d");
        }
        return super.service(all.toArray(String[]::new));
    }

    /** What is on the topic of a key, as soon as there are so many records; oldest first. */
    List<ConsumerRecord<String, String>> arrived(String key, int count) {
        return arrived("samverka.projects.v1", key, count);
    }

    /** Registers one. @return its path */
    static String registered(Http http, String municipality, String body) {
        Answer answer = http.send("POST", "municipalities/" + municipality + "/projects", body, Map.of());
        return "municipalities/" + municipality + "/projects/"
                + answer.json().get("id").asString();
    }

    /** The key that belongs to a path. */
    static String key(String path) {
        return path.replace("municipalities/", "").replace("/projects", "");
    }
}
