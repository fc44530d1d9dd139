package se.samverka.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract's order: 401, 403, 413, 415, 400, 404, 428, 412, 409. A request that is wrong in every respect from one
 * on is answered for the first of them.
 */
class OrderOfChecksTest {

    private static final List<Integer> ORDER = List.of(401, 403, 413, 415, 400, 404, 428, 412, 409, 200);

    static List<Integer> order() {
        return ORDER;
    }

    @ParameterizedTest
    @MethodSource("order")
    void everythingWrongFromHereOnIsAnsweredForTheFirst(int expected) {
        HttpResponse<String> answer = Service.send(wrongFrom(ORDER.indexOf(expected), false));

        assertThat(answer.statusCode()).isEqualTo(expected);
        if (expected != 200) {
            Answer.problem(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("order")
    void chunkedBodiesAreNoDifferent(int expected) {
        assertThat(Service.send(wrongFrom(ORDER.indexOf(expected), true)).statusCode())
                .isEqualTo(expected);
    }

    static List<List<Integer>> pairs() {
        return IntStream.range(0, ORDER.size() - 1)
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, ORDER.size() - 1)
                        .filter(second -> together(ORDER.get(first), ORDER.get(second)))
                        .mapToObj(second -> List.of(ORDER.get(first), ORDER.get(second))))
                .toList();
    }

    /** One header and one body cannot be wrong in two ways that rule each other out. */
    private static boolean together(int first, int second) {
        boolean sameHeader = first == 428 && second == 412;
        boolean sameBody =
                List.of(413, 400).contains(first) && List.of(400, 409).contains(second);
        return !sameHeader && !sameBody;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoFaultsTheEarlierIsTold(List<Integer> faults) {
        assertThat(Service.send(with(faults, false)).statusCode()).isEqualTo(faults.getFirst());
    }

    private static HttpRequest.Builder wrongFrom(int first, boolean chunked) {
        return with(ORDER.subList(first, ORDER.size()), chunked);
    }

    private static HttpRequest.Builder with(List<Integer> faults, boolean chunked) {
        HttpRequest.Builder request = Service.at(faults.contains(404) ? Service.NOTES + "/101" : Service.NOTE);
        if (!faults.contains(401)) {
            String role = faults.contains(403) ? "MODERATOR" : "EDITOR";
            request.header(
                    "Authorization", "Bearer " + Service.token().roles(role).sign());
        }
        request.header("Content-Type", faults.contains(415) ? "text/plain" : "application/json");
        if (faults.contains(412) && !faults.contains(428)) {
            request.header("If-Match", "\"6\"");
        } else if (!faults.contains(428)) {
            request.header("If-Match", "\"7\"");
        }
        byte[] body = body(faults);
        return request.PUT(
                chunked
                        ? BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))
                        : BodyPublishers.ofByteArray(body));
    }

    private static byte[] body(List<Integer> faults) {
        if (faults.contains(413)) {
            return " ".repeat(Service.MAX_BODY + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        if (faults.contains(400)) {
            return "{\"unknown\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        String count = faults.contains(409) ? "13" : "1";
        return Service.GOOD
                .replace("\"count\":1", "\"count\":" + count)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
