package se.samverka.feedback;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.testing.Hostile;
import se.samverka.testing.SuiteExtension;

/** Whatever is sent to a write, the answer is the caller's fault, says so in the agreed form, and shows nothing of ours. */
@ExtendWith(SuiteExtension.class)
class HostileIT {

    private static final String OPINION = "{\"useful\":true,\"comment\":\"a\",\"kind\":\"QUESTION\",\"name\":\"b\","
            + "\"email\":\"c@example.org\",\"language\":\"sv\"}";
    private static final String COMMENT = "{\"comment\":\"a\",\"name\":\"b\",\"email\":\"c@example.org\"}";
    private static final String PUBLICATION = "{\"decision\":\"PUBLISH\",\"publishedText\":\"a\",\"note\":\"b\"}";
    private static final String REJECTION = "{\"decision\":\"REJECT\",\"reason\":\"OTHER\",\"note\":\"b\"}";

    private static final List<String> MUNICIPALITIES = List.of(
            "municipalities/0000/",
            "municipalities/%00/",
            "municipalities/..%2f..%2f/",
            "municipalities/1781;a=b/",
            "municipalities/1781%3B/",
            "municipalities/%C0%AE/",
            "municipalities/*/",
            "municipalities/$ne/");

    private static final List<String> NAMES =
            List.of("none", "-1", "99999999999", "%00", "%F0%9F%98%80", "2.0", "$ne", "..%2f", ";a=b", "%2e%2e", "*");

    private final FeedbackSuite suite;
    private final Hostile residents;
    private final Hostile staff;

    HostileIT(FeedbackSuite suite) {
        this.suite = suite;
        this.residents = new Hostile(suite.resident());
        this.staff = new Hostile(suite.http());
    }

    @TestFactory
    Stream<DynamicTest> everyWriteOfAResidentStandsIt() {
        suite.projectOwner().tells("1781/hostile", 1, "registered");
        return Stream.of(
                open("POST", "municipalities/1781/", "goals/", "2", "/feedback", OPINION),
                open("POST", "municipalities/1781/", "projects/", "hostile", "/feedback", OPINION),
                open("PUT", "", "feedback-cases/", suite.sent("1781", OPINION).token(), "", COMMENT),
                open("POST", "", "feedback-cases/", rejected().token(), "/appeal", "{\"text\":\"a\"}"),
                open("POST", "", "feedback-cases/", replied().token(), "/reply-rating", "{\"helped\":true}"),
                open("DELETE", "", "feedback-cases/", withdrawn().token(), "", "{}"));
    }

    @TestFactory
    Stream<DynamicTest> everyWriteOfStaffStandsIt() {
        return Stream.of(
                guarded("POST", "/decision", PUBLICATION),
                guarded("POST", "/decision", REJECTION),
                guarded("POST", "/uses", "{\"kind\":\"ASSESSMENT\",\"ref\":\"2\"}"),
                guarded("PUT", "/reply", "{\"text\":\"a\"}"),
                guarded("DELETE", "", "{}"));
    }

    @Test
    void theExportOfAPersonStandsIt() {
        List<String> places =
                MUNICIPALITIES.stream().map(other -> other + "subject-exports").toList();
        staff.attackOpen("POST", "municipalities/1781/subject-exports", "{\"email\":\"a@example.org\"}", places);
    }

    private DynamicTest open(String method, String municipality, String what, String name, String action, String good) {
        List<String> places = Stream.concat(
                        MUNICIPALITIES.stream()
                                .filter(other -> !municipality.isEmpty())
                                .map(other -> other + what + name + action),
                        NAMES.stream().map(other -> municipality + what + other + action))
                .toList();
        return DynamicTest.dynamicTest(
                method + " " + what + action,
                () -> residents.attackOpen(method, municipality + what + name + action, good, places));
    }

    private DynamicTest guarded(String method, String action, String good) {
        Sent sent = suite.sent("1781", OPINION);
        List<String> places = Stream.concat(
                        MUNICIPALITIES.stream().map(other -> other + "feedback/" + sent.id() + action),
                        NAMES.stream().map(other -> "municipalities/1781/feedback/" + other + action))
                .toList();
        return DynamicTest.dynamicTest(
                method + " " + action, () -> staff.attackGuarded(method, sent.path() + action, good, places));
    }

    private Sent rejected() {
        Sent sent = suite.sent("1781", OPINION);
        suite.http().write("POST", sent.path() + "/decision", 1, REJECTION);
        return sent;
    }

    private Sent replied() {
        Sent sent = suite.sent("1781", OPINION);
        suite.http().write("PUT", sent.path() + "/reply", 1, "{\"text\":\"a\"}");
        return sent;
    }

    private Sent withdrawn() {
        Sent sent = suite.sent("1781", OPINION);
        suite.resident().send("DELETE", sent.own(), null, Map.of());
        return sent;
    }
}
