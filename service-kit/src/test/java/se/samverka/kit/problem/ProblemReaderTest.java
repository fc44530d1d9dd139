package se.samverka.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ProblemReaderTest {

    private static final ServerAddress SERVER = new ServerAddress("db.internal", 27017);

    private final ProblemReader reader =
            new ProblemReader(List.of(new SpringFailures(), new ServerFailures(), new DatabaseFailures()));

    static Stream<MongoException> away() {
        return Stream.of(
                new MongoTimeoutException("no server in 2000 ms at db.internal"),
                new MongoSocketReadException("read", SERVER),
                new MongoNotPrimaryException(new BsonDocument(), SERVER),
                new MongoInterruptedException("stopped", new InterruptedException()));
    }

    @ParameterizedTest
    @MethodSource("away")
    void aDatabaseThatIsAwayIs503(MongoException failure) {
        Problem problem = read(new IllegalStateException("could not store", failure));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsEntry("Retry-After", "2");
        assertThat(problem.detail()).doesNotContain("db.internal");
    }

    @Test
    void whatTheDatabaseRefusesIsOurFault() {
        assertThat(read(new MongoCommandException(new BsonDocument(), SERVER)).status())
                .isEqualTo(500);
    }

    @Test
    void aProblemIsFoundInsideWhateverWrapsIt() {
        Problem conflict = Problem.conflict("already closed");

        assertThat(read(new RuntimeException(new RuntimeException(conflict)))).isSameAs(conflict);
    }

    @Test
    void theServersOwnFindingsAreTheRequestsFaultOnlyWhenTheySaySo() {
        assertThat(read(new RuntimeException(new BadMessageException(431))).status())
                .isEqualTo(431);
        assertThat(read(new HttpException.RuntimeException(500, "internal")).status())
                .isEqualTo(500);
    }

    @Test
    void aClientThatIsGoneIsNobodysError() {
        assertThat(read(new RuntimeException(new EofException("closed"))).status())
                .isEqualTo(400);
        assertThat(read(new AsyncRequestNotUsableException("stream closed")).status())
                .isEqualTo(400);
    }

    @Test
    void theUnforeseenIsAReferenceAndNothingElse() {
        MDC.put("requestId", "abc");
        try {
            Problem problem = read(new IllegalStateException("password=secret"));

            assertThat(problem.status()).isEqualTo(500);
            assertThat(problem.detail()).contains("abc").doesNotContain("secret");
        } finally {
            MDC.remove("requestId");
        }
    }

    @Test
    void aCauseThatCausesItselfEnds() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.initCause(two);

        assertThat(read(one).status()).isEqualTo(500);
    }

    private Problem read(Throwable failure) {
        return reader.read(failure, new MockHttpServletRequest("PUT", "/x"));
    }
}
