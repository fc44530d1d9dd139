package se.samverka.standin.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import se.samverka.standin.PortTakenException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoginIT {

    private static final URI BACK = URI.create("http://localhost:18080/login/oauth2/code/samverka");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1234";

    @TempDir
    static Path folder;

    private static Login login;

    @BeforeAll
    static void start() {
        login = Login.start(LoginSettings.in(folder).port(0).redirects(BACK));
    }

    @AfterAll
    static void stop() {
        login.close();
    }

    @Test
    void aProgramGetsTheRolesItAsksFor() throws Exception {
        Jwt token = verified(access(programToken(login, "EDITOR ADMIN")), login);

        assertThat(token.getClaimAsStringList("roles")).containsExactly("ADMIN", "EDITOR");
        assertThat(token.getClaimAsStringList("municipalities")).containsExactly("*");
        assertThat(token.getAudience()).containsExactly("samverka");
        assertThat(token.getIssuer()).hasToString(login.issuer());
        assertThat(token.getSubject()).isEqualTo("samverka-cli");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aProgramWithoutScopesHasNoRoles() throws Exception {
        HttpResponse<String> answer = new Browser()
                .postAs("samverka-cli", URI.create(login.tokenUri()), Map.of("grant_type", "client_credentials"));

        assertThat(verified(access(answer), login).getClaimAsStringList("roles"))
                .isEmpty();
    }

    @Test
    void anUnknownScopeIsRefused() {
        assertThat(programToken(login, "OWNER").statusCode()).isEqualTo(400);
    }

    @Test
    void aWrongSecretIsRefused() {
        Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", "EDITOR");

        assertThat(new Browser()
                        .postAs("samverka-cli", "guess", URI.create(login.tokenUri()), form)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theWebClientGetsNoTokenWithoutAPerson() {
        Map<String, String> form = Map.of("grant_type", "client_credentials");

        assertThat(new Browser()
                        .postAs("samverka-web", URI.create(login.tokenUri()), form)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"editor,EDITOR", "moderator,MODERATOR", "admin,ADMIN EDITOR MODERATOR"})
    void aPersonLogsInWithTheRolesOfThatPerson(String name, String roles) throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> answer = exchange(browser, codeFor(browser, name), VERIFIER);

        Jwt access = verified(access(answer), login);
        assertThat(access.getSubject()).isEqualTo(name);
        assertThat(access.getClaimAsStringList("roles")).containsExactly(roles.split(" "));
        assertThat(access.getClaimAsStringList("municipalities")).containsExactly("*");
        assertThat(access.getAudience()).containsExactly("samverka");

        Jwt id = verified(json(answer).get("id_token").asString(), login);
        assertThat(id.getAudience()).containsExactly("samverka-web");
        assertThat(id.getClaimAsStringList("roles")).containsExactly(roles.split(" "));
    }

    @Test
    void aPersonsTokenIsRenewedWithTheSameRoles() throws Exception {
        Browser browser = new Browser();
        JsonNode first = json(exchange(browser, codeFor(browser, "editor"), VERIFIER));

        HttpResponse<String> renewed = browser.postAs(
                "samverka-web",
                URI.create(login.tokenUri()),
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        first.get("refresh_token").asString()));

        assertThat(verified(access(renewed), login).getClaimAsStringList("roles"))
                .containsExactly("EDITOR");
    }

    @Test
    void aWrongPasswordIsRefused() {
        Browser browser = new Browser();
        URI form = Browser.redirect(browser.get(authorization(BACK)));

        URI next = Browser.redirect(browser.logIn(form, "editor", "admin"));

        assertThat(next).hasPath("/login").hasQuery("error");
        assertThat(Browser.redirect(browser.get(authorization(BACK)))).hasPath("/login");
    }

    @Test
    void aCodeIsGoodOnlyWithItsVerifier() {
        Browser browser = new Browser();

        assertThat(exchange(browser, codeFor(browser, "editor"), "another-verifier-of-forty-three-characters-1234567")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobodyIsSentBackToAStranger() {
        Browser browser = new Browser();
        URI form = Browser.redirect(browser.get(authorization(BACK)));
        browser.logIn(form, "editor", "editor");

        HttpResponse<String> answer = browser.get(authorization(URI.create("http://localhost:6666/thief")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void keysAreTheSameAfterARestartAndReadableByTheirOwnerOnly(@TempDir Path own) throws Exception {
        String token;
        int port;
        try (Login first = Login.start(own, 0)) {
            token = access(programToken(first, "EDITOR"));
            port = URI.create(first.issuer()).getPort();
        }
        try (Login second = Login.start(own, port)) {
            assertThat(verified(token, second).getClaimAsStringList("roles")).containsExactly("EDITOR");
            assertThat(JWKSet.load(URI.create(second.jwkSetUri()).toURL()).getKeys())
                    .noneMatch(key -> key.isPrivate());
        }
        try (var files = Files.list(own)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aKeyFileThatCannotBeReadIsNamed(@TempDir Path own) throws Exception {
        Files.writeString(own.resolve("login-keys.json"), "{");

        assertThatThrownBy(() -> Login.start(own, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(own.resolve("login-keys.json").toString());
    }

    @Test
    void aTakenPortIsNamed(@TempDir Path own) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Login.start(own, taken.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("" + taken.getLocalPort());
        }
    }

    private static HttpResponse<String> programToken(Login login, String scope) {
        return new Browser()
                .postAs(
                        "samverka-cli",
                        URI.create(login.tokenUri()),
                        Map.of("grant_type", "client_credentials", "scope", scope));
    }

    private static String codeFor(Browser browser, String name) {
        URI form = Browser.redirect(browser.get(authorization(BACK)));
        URI next = Browser.redirect(browser.logIn(form, name, name));
        Map<String, String> back = Browser.query(Browser.redirect(browser.get(next)));
        assertThat(back).containsEntry("state", "s1");
        return back.get("code");
    }

    private static URI authorization(URI back) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "samverka-web");
        request.put("redirect_uri", back.toString());
        request.put("scope", "openid profile");
        request.put("state", "s1");
        request.put("code_challenge", challenge(VERIFIER));
        request.put("code_challenge_method", "S256");
        return URI.create(login.authorizationUri() + "?" + Browser.encode(request));
    }

    private static HttpResponse<String> exchange(Browser browser, String code, String verifier) {
        return browser.postAs(
                "samverka-web",
                URI.create(login.tokenUri()),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        BACK.toString(),
                        "code_verifier",
                        verifier));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Jwt verified(String token, Login login) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(login.jwkSetUri()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(login.issuer()));
        return decoder.decode(token);
    }

    private static String access(HttpResponse<String> answer) {
        return json(answer).get("access_token").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
