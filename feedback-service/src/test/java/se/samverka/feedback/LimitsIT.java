package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.standin.Ports;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;

/** Residents who send too much, or the same twice. Their addresses are what a gateway on loopback tells. */
@ExtendWith(SuiteExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class LimitsIT {

    private static final String VOTE = "{\"useful\":true}";
    private static final String OPINION = "{\"useful\":true,\"comment\":\"Bussen går sällan.\",\"name\":\"Kim\"}";
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int BURST = 5;

    private final FeedbackSuite suite;
    private final int limitedManagement = Ports.free();
    private final int unlimitedManagement = Ports.free();
    private final Http limited;
    private final Http unlimited;

    LimitsIT(FeedbackSuite suite) {
        this.suite = suite;
        this.limited = limited("--management.server.port=" + limitedManagement);
        this.unlimited = suite.service(
                "--samverka.feedback.limits.burst=1000", "--management.server.port=" + unlimitedManagement);
    }

    @Test
    void aFloodFromOneAddressIs429BeforeAnythingElseAndTheOthersAreServed() {
        Http resident = limited.as("");
        String path = FeedbackSuite.goal("0127");
        for (int i = 0; i < BURST; i++) {
            assertThat(vote(resident, path, "6.6.6.6, 203.0.113.1").status()).isEqualTo(201);
        }
        Answer refused = vote(resident, path, "7.7.7.7, 203.0.113.1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.response().body()).doesNotContain("203.0.113");

        Map<String, String> flooding = Map.of(FORWARDED, "203.0.113.1");
        String own = suite.sent("0127", VOTE).own();
        assertThat(resident.as("nonsense").send("POST", path, VOTE, flooding).status())
                .isEqualTo(429);
        assertThat(resident.send("PUT", own, "{", flooding).status()).isEqualTo(429);
        assertThat(resident.send("POST", own + "/appeal", "{}", flooding).status())
                .isEqualTo(429);
        assertThat(resident.send("POST", own + "/reply-rating", "{}", flooding).status())
                .isEqualTo(429);
        assertThat(resident.send("DELETE", own, null, flooding).status()).isEqualTo(429);
        assertThat(resident.send("GET", own, null, flooding).status()).isEqualTo(200);
        assertThat(vote(resident, path, "203.0.113.2").status()).isEqualTo(201);

        assertThat(Management.get(limitedManagement, "prometheus").body())
                .contains("samverka_feedback_refused_total 6.0")
                .doesNotContain("203.0.113");
    }

    @Test
    void staffAreNotLimited() {
        for (int i = 0; i < 3 * BURST; i++) {
            assertThat(limited.write("PUT", "municipalities/0127/feedback/" + "0".repeat(32) + "/reply", 1, "{}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void whoIsNoTrustedProxyCannotPretendToBeOthers() {
        Http resident =
                limited("--samverka.feedback.limits.trusted-proxies=192.0.2.1").as("");
        for (int i = 0; i < BURST; i++) {
            vote(resident, FeedbackSuite.goal("0127"), "203.0.113." + i);
        }
        assertThat(vote(resident, FeedbackSuite.goal("0127"), "203.0.113.99").status())
                .isEqualTo(429);
    }

    @Test
    void theSameTwiceIsTheFirstCase() {
        Http resident = unlimited.as("");
        double before = duplicates();
        Answer first = comment(resident, OPINION, "203.0.113.1");
        Answer again = comment(resident, OPINION.replace("Bussen går", " BUSSEN   går"), "203.0.113.1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(Sent.of(again)).isEqualTo(Sent.of(first));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(duplicates()).isEqualTo(before + 1);

        List<Answer> others = List.of(
                comment(resident, OPINION, "203.0.113.2"),
                comment(resident, OPINION.replace("sällan", "aldrig"), "203.0.113.1"),
                comment(resident, OPINION.replace("Kim", "Robin"), "203.0.113.1"),
                resident.send("POST", "municipalities/0128/goals/4/feedback", OPINION, from("203.0.113.1")),
                vote(resident, FeedbackSuite.goal("0128"), "203.0.113.1"),
                vote(resident, FeedbackSuite.goal("0128"), "203.0.113.1"));
        assertThat(others).extracting(Answer::status).containsOnly(201);
        assertThat(others)
                .extracting(answer -> Sent.of(answer).token())
                .doesNotHaveDuplicates()
                .doesNotContain(Sent.of(first).token());
    }

    @Test
    void theSameTwentyTimesAtOnceIsOneCase() {
        Http resident = unlimited.as("");
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> answers.add(comment(resident, OPINION, "203.0.113.7")));
            }
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        // 503: three others came first each time; nothing was stored for this one.
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 503)
                .extracting(Sent::of)
                .containsOnly(Sent.of(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void whatWasWithdrawnCanBeSaidAnew() {
        Http resident = unlimited.as("");
        Sent first = Sent.of(comment(resident, OPINION, "203.0.113.8"));
        resident.send("DELETE", first.own(), null, Map.of());
        Answer anew = comment(resident, OPINION, "203.0.113.8");
        assertThat(anew.status()).isEqualTo(201);
        assertThat(Sent.of(anew)).isNotEqualTo(first);
    }

    @Test
    void theSameTwiceIsTheFirstCaseWhateverItsIdempotencyKey() {
        Http resident = unlimited.as("");
        double before = duplicates();
        Answer first = keyed(resident, OPINION, "first");
        Answer otherKey = keyed(resident, OPINION, "second");
        Answer otherBody = keyed(resident, OPINION.replace("Bussen", " BUSSEN"), "first");
        assertThat(first.status()).isEqualTo(201);
        for (Answer again : List.of(otherKey, otherBody)) {
            assertThat(again.status()).isEqualTo(200);
            assertThat(Sent.of(again)).isEqualTo(Sent.of(first));
        }
        assertThat(duplicates()).isEqualTo(before + 2);

        assertThat(keyed(resident, OPINION, "first").status()).isEqualTo(200);
        assertThat(duplicates()).as("the request itself once more").isEqualTo(before + 2);
        assertThat(comment(resident, OPINION, "203.0.113.9").status()).isEqualTo(200);
    }

    @Test
    void whatItsAuthorAddedLaterIsShownToNoNeighbour() {
        Http resident = unlimited.as("");
        String anonymous = "{\"comment\":\"Bussen går sällan.\"}";
        Sent first = Sent.of(keyed(resident, anonymous, "author"));
        double before = duplicates();
        assertThat(resident.send("PUT", first.own(), OPINION.replace("\"useful\":true,", ""), Map.of())
                        .status())
                .isEqualTo(200);

        Answer neighbour = keyed(resident, anonymous, "neighbour");
        assertThat(neighbour.status()).isEqualTo(201);
        assertThat(Sent.of(neighbour)).isNotEqualTo(first);
        assertThat(resident.get(Sent.of(neighbour).own()).response().body()).doesNotContain("Kim");
        assertThat(Sent.of(keyed(resident, anonymous, "another"))).isEqualTo(Sent.of(neighbour));
        assertThat(Sent.of(keyed(resident, anonymous, "author")))
                .as("the author's own request")
                .isEqualTo(first);
        assertThat(duplicates()).isEqualTo(before + 1);
    }

    private Http limited(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "--samverka.feedback.limits.burst=" + BURST;
        all[settings.length + 1] = "--samverka.feedback.limits.per-minute=1";
        return suite.service(all);
    }

    private double duplicates() {
        return Management.get(unlimitedManagement, "prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("samverka_feedback_duplicates_total "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    private static Answer vote(Http resident, String path, String address) {
        return resident.send("POST", path, VOTE, from(address));
    }

    private static Answer comment(Http resident, String opinion, String address) {
        return resident.send("POST", FeedbackSuite.goal("0128"), opinion, from(address));
    }

    private static Answer keyed(Http resident, String opinion, String key) {
        return resident.send(
                "POST", FeedbackSuite.goal("0128"), opinion, Map.of(FORWARDED, "203.0.113.9", "Idempotency-Key", key));
    }

    private static Map<String, String> from(String address) {
        return Map.of(FORWARDED, address);
    }
}
