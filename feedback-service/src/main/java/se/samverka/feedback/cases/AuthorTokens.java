package se.samverka.feedback.cases;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.security.MunicipalityCode;

/** Hands out tokens and takes them back. */
@Component
class AuthorTokens {

    private final SecureRandom random = new SecureRandom();
    private final ServerSecret secret;
    private final Municipalities municipalities;

    AuthorTokens(ServerSecret secret, Municipalities municipalities) {
        this.secret = secret;
        this.municipalities = municipalities;
    }

    /**
     * A new token; for a request that may be sent again one that follows from the request, so that its repeat gets the
     * same without anybody having kept it.
     */
    AuthorToken issue(MunicipalityCode municipality, Optional<Idempotency> request) {
        byte[] bytes = new byte[AuthorToken.RANDOM_BYTES];
        request.ifPresentOrElse(
                repeatable -> secret.derive(repeatable.key() + repeatable.body(), bytes),
                () -> random.nextBytes(bytes));
        return AuthorToken.of(municipality, bytes);
    }

    /** The token that a path holds. @throws Problem 404 when it is none; whether there is a case for it, is to be seen */
    AuthorToken named(String text) {
        return AuthorToken.parse(text)
                .filter(token ->
                        municipalities.find(token.municipality().value()).isPresent())
                .orElseThrow(AuthorToken::unknown);
    }
}
