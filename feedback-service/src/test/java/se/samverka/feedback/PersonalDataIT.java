package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.standin.Ports;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;

/**
 * Every text that must not get out is marked and sent through every endpoint, also the ones that refuse it; then
 * everything that gets out is searched for the mark: records, log lines, metrics.
 */
@ExtendWith({SuiteExtension.class, OutputCaptureExtension.class})
class PersonalDataIT {

    private static final String MARK = "zq7x";
    private static final String OPINION = "{\"useful\":true,\"comment\":\"zq7x received\",\"name\":\"zq7x name\","
            + "\"email\":\"zq7x@example.org\"}";
    private static final String REJECTION = "{\"decision\":\"REJECT\",\"reason\":\"OTHER\",\"note\":\"zq7x note\"}";
    private static final String PUBLICATION =
            "{\"decision\":\"PUBLISH\",\"publishedText\":\"may be seen\",\"note\":\"zq7x note\"}";

    private final FeedbackSuite suite;
    private final List<String> tokens = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    PersonalDataIT(FeedbackSuite suite) {
        this.suite = suite;
    }

    @Test
    void nothingThatIsNotPublishedGetsOut(CapturedOutput output) {
        int management = Ports.free();
        Http staff = suite.service("--management.server.port=" + management);
        suite.projectOwner().tells("1783/p", 1, "registered");

        everything(staff);
        refusals(staff);
        outage(staff);

        for (String key : keys) {
            assertThat(suite.arrived(key, 3)).allSatisfy(record -> {
                assertClean(record.key() + record.value());
                record.headers().forEach(header -> assertClean(header.key() + new String(header.value())));
            });
        }
        assertThat(output.getAll()).as("the outage is in the log").contains("answered 503");
        assertClean(output.getAll());
        String metrics = Management.get(management, "prometheus").body();
        assertThat(metrics).contains("uri=\"/api/v1/feedback-cases/{token}\"");
        assertClean(metrics);
    }

    private void everything(Http staff) {
        Http resident = staff.as("");
        for (String page : List.of("municipalities/1783/goals/3", "municipalities/1783/projects/p")) {
            Sent sent = sent(resident, page);
            done(resident.send("PUT", sent.own(), OPINION.replace("\"useful\":true,", ""), Map.of()));
            done(staff.write("POST", sent.path() + "/decision", 2, REJECTION));
            done(staff.write("PUT", sent.path() + "/reply", 3, "{\"text\":\"zq7x reply to what is not public\"}"));
            done(resident.send("POST", sent.own() + "/reply-rating", "{\"helped\":false}", Map.of()));
            done(resident.send("POST", sent.own() + "/appeal", "{\"text\":\"zq7x appeal\"}", Map.of()));
            done(staff.get("municipalities/1783/moderation-queue"));
            done(staff.get(sent.path()));
            done(staff.get(sent.path() + "/disclosure"));
            done(staff.send(
                    "POST", "municipalities/1783/subject-exports", "{\"email\":\"zq7x@example.org\"}", Map.of()));
            done(staff.write("PUT", sent.path() + "/reply", 6, "{\"text\":\"may be seen\"}"));
            done(staff.write("POST", sent.path() + "/decision", 7, PUBLICATION));
            done(staff.write("POST", sent.path() + "/uses", 8, "{\"kind\":\"EVALUATION\",\"ref\":\"p\"}"));
            done(resident.get(sent.own()));
            done(resident.send("DELETE", sent.own(), null, Map.of()));
            done(staff.write("DELETE", sent.path(), 10, null));
        }
    }

    /** What nobody takes: bad bodies, bad tokens, wrong methods, wrong places. */
    private void refusals(Http staff) {
        Http resident = staff.as("");
        Sent sent = sent(resident, "municipalities/1783/goals/3");
        resident.send("POST", FeedbackSuite.goal("1783"), OPINION.replace("comment", "zq7x"), Map.of());
        resident.send("POST", FeedbackSuite.goal("zq7x"), OPINION, Map.of());
        resident.send("POST", FeedbackSuite.goal("1783"), OPINION.replace('}', ']'), Map.of());
        staff.send("POST", "municipalities/1783/subject-exports", "{\"email\":\"zq7x\"}", Map.of());
        staff.send("POST", "municipalities/1783/subject-exports", "{\"zq7x\":1}", Map.of());
        resident.send("POST", "municipalities/1783/projects/zq7x/feedback", OPINION, Map.of());
        resident.send("POST", FeedbackSuite.goal("1783"), OPINION, Map.of("Idempotency-Key", "zq7x å"));
        for (String path : List.of(sent.own(), "feedback-cases/zq7x", sent.own() + "/zq7x", sent.own() + "//")) {
            for (String method : List.of("GET", "PUT", "POST", "PATCH", "OPTIONS", "HEAD")) {
                resident.send(method, path, method.equals("PUT") ? "{\"zq7x\":1}" : null, Map.of());
                staff.send(method, path, method.equals("POST") ? "{\"zq7x\":1}" : null, Map.of());
            }
        }
        done(staff.write("POST", sent.path() + "/decision", 1, REJECTION));
        done(resident.send("DELETE", sent.own(), null, Map.of()));
    }

    private void outage(Http staff) {
        Http resident = staff.as("");
        Sent sent = sent(resident, "municipalities/1783/goals/3");
        done(staff.write("POST", sent.path() + "/decision", 1, REJECTION));
        suite.database().stop();
        try {
            assertThat(resident.get(sent.own()).status()).isEqualTo(503);
            assertThat(resident.send("POST", sent.own() + "/appeal", "{\"text\":\"zq7x\"}", Map.of())
                            .status())
                    .isEqualTo(503);
        } finally {
            suite.database().start();
        }
        suite.broker().stop();
        try {
            done(resident.send("POST", sent.own() + "/appeal", "{\"text\":\"zq7x appeal\"}", Map.of()));
        } finally {
            suite.broker().start();
        }
    }

    private Sent sent(Http resident, String page) {
        Answer answer = resident.send("POST", page + "/feedback", OPINION, Map.of());
        done(answer);
        Sent sent = Sent.of(answer);
        tokens.add(sent.token());
        keys.add(sent.key());
        return sent;
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).isIn(200, 201, 204);
    }

    private void assertClean(String text) {
        assertThat(text).doesNotContain(MARK).doesNotContain(tokens.toArray(String[]::new));
    }
}
