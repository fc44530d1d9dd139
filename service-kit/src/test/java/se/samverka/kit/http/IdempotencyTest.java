package se.samverka.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSameRequestIsTheSame() {
        assertThat(Idempotency.of("anna", "POST /a", "k", BODY.clone()))
                .isEqualTo(Idempotency.of("anna", "POST /a", "k", BODY.clone()));
    }

    @Test
    void callerPathAndHeaderMakeTheKeyAndTheBodyDoesNot() {
        Stream<String> keys = Stream.of(
                        Idempotency.of("anna", "POST /a", "k", BODY),
                        Idempotency.of("bo", "POST /a", "k", BODY),
                        Idempotency.of("anna", "POST /b", "k", BODY),
                        Idempotency.of("anna", "POST /a", "l", BODY))
                .map(Idempotency::key);

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Idempotency.of("anna", "POST /a", "k", new byte[0]).key())
                .isEqualTo(Idempotency.of("anna", "POST /a", "k", BODY).key());
        assertThat(Idempotency.of("anna", "POST /a", "k", new byte[0]).body())
                .isNotEqualTo(Idempotency.of("anna", "POST /a", "k", BODY).body());
    }

    /** A caller who may choose their own name must not be able to write another's key with it. */
    @Test
    void whatStandsInOnePartCannotReachIntoTheNext() {
        assertThat(Idempotency.of("a", "bc", "d", BODY).key())
                .isNotEqualTo(Idempotency.of("ab", "c", "d", BODY).key());
        assertThat(Idempotency.of("a2:bc", "d", "e", BODY).key())
                .isNotEqualTo(Idempotency.of("a", "bc", "d1:e", BODY).key());
    }

    @Test
    void bothAreHexadecimalOfFixedLength() {
        Idempotency request = Idempotency.of("", "", "", new byte[0]);

        assertThat(request.key()).matches("[0-9a-f]{32}");
        assertThat(request.body()).matches("[0-9a-f]{64}");
    }
}
