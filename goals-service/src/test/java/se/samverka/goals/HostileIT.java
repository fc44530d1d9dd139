package se.samverka.goals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Hostile;
import se.samverka.testing.SuiteExtension;

/** Whatever is sent to a write, the answer is the caller's fault, says so in the agreed form, and shows nothing of ours. */
@ExtendWith(SuiteExtension.class)
class HostileIT {

    private static final String HERE = "municipalities/1781/goals/2/";

    /** Method, path, and a body that would do. */
    private static final List<String[]> WRITES = List.of(
            new String[] {
                "PUT",
                "assessment",
                "{\"status\":\"NEUTRAL\",\"basis\":\"JUDGEMENT\",\"confidence\":\"LOW\",\"assessedOn\":\"2026-01-01\","
                        + "\"rationale\":{\"sv\":\"a\",\"en\":\"b\"},\"evidence\":[{\"kind\":\"GAP\",\"ref\":\"1\"}]}"
            },
            new String[] {
                "PUT",
                "content",
                "{\"title\":{\"sv\":\"a\"},\"sections\":[{\"heading\":{\"sv\":\"a\"},\"body\":{\"sv\":\"b\"}}],"
                        + "\"links\":[{\"title\":{\"sv\":\"a\"},\"url\":\"https://example.org\"}],\"projectsIncomplete\":true}"
            },
            new String[] {
                "POST",
                "gaps",
                "{\"scope\":\"UN\",\"reason\":{\"sv\":\"a\"},\"owner\":\"b\",\"nextCheck\":\"2027-01-01\",\"targets\":[\"2.1\"]}"
            },
            new String[] {
                "PUT", "gaps/none", "{\"scope\":\"UN\",\"reason\":{\"sv\":\"a\"},\"owner\":\"b\",\"targets\":[\"2.1\"]}"
            },
            new String[] {"POST", "gaps/none/closing", "{\"reason\":\"a\"}"});

    private static final List<String> PLACES = List.of(
            "municipalities/0000/goals/2/",
            "%00/goals/2/",
            "..%2f..%2f/goals/2/",
            "1781;a=b/goals/2/",
            "1781%3B/goals/2/",
            "%C0%AE/goals/2/",
            "*/goals/2/",
            "$ne/goals/2/",
            "municipalities/1781/goals/0/",
            "municipalities/1781/goals/-1/",
            "municipalities/1781/goals/99999999999/",
            "municipalities/1781/goals/2%00/",
            "municipalities/1781/goals/%F0%9F%98%80/",
            "municipalities/1781/goals/2.0/",
            "municipalities/1781/goals//");

    private final Hostile hostile;

    HostileIT(GoalsSuite suite) {
        this.hostile = new Hostile(suite.http());
    }

    @TestFactory
    Stream<DynamicTest> everyWriteStandsIt() {
        return WRITES.stream().map(write -> DynamicTest.dynamicTest(write[0] + " " + write[1], () -> attack(write)));
    }

    private void attack(String[] write) {
        List<String> places = PLACES.stream()
                .map(place -> "municipalities/" + place + write[1])
                .toList();
        hostile.attackGuarded(write[0], HERE + write[1], write[2], places);
    }
}
