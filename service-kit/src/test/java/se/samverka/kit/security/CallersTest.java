package se.samverka.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverka.kit.problem.Problem;
import se.samverka.standin.login.Tokens;

/** Tokens and the place their keys come from. */
class CallersTest {

    @Test
    void aTokenTellsWhoInWhichRoleWhere() {
        try (Tokens tokens = Tokens.start()) {
            String token = tokens.token("anna")
                    .roles("EDITOR", "ADMIN", "EMPEROR")
                    .municipalities("1781", "0114")
                    .sign();

            assertThat(callers(tokens).of(token))
                    .isEqualTo(new Caller("anna", Set.of(Role.EDITOR, Role.ADMIN), Set.of("1781", "0114")));
        }
    }

    @Test
    void withoutTheIssuersKeysItIs503AndNotTheCallersFault() {
        Tokens tokens = Tokens.start();
        String token = tokens.token("anna").sign();
        tokens.close();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> callers(tokens).of(token))
                .matches(problem -> problem.status() == 503)
                .matches(problem -> problem.headers().containsKey("Retry-After"));
    }

    @Test
    void anExpiredTokenIsGoodForTheClocksDifferenceAndNoLonger() {
        try (Tokens tokens = Tokens.start()) {
            Callers callers = callers(tokens);

            assertThat(callers.of(tokens.token("anna")
                            .expiresIn(Duration.ofSeconds(-2))
                            .sign()))
                    .isNotNull();
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> callers.of(tokens.token("anna")
                            .expiresIn(Duration.ofSeconds(-30))
                            .sign()))
                    .matches(problem -> problem.status() == 401);
        }
    }

    private static Callers callers(Tokens tokens) {
        LoginSettings login =
                new LoginSettings(tokens.issuer(), URI.create(tokens.jwkSetUri()), "samverka", Duration.ofSeconds(10));
        return new Callers(TokenDecoder.of(login, Clock.systemUTC()));
    }
}
