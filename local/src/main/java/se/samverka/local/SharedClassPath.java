package se.samverka.local;

import java.util.List;

/**
 * What Spring Boot would switch on in every service only because its jar is on this JVM's one class path: the login's
 * authorization server.
 */
final class SharedClassPath {

    private static final String AUTHORIZATION_SERVER =
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.";

    private SharedClassPath() {}

    static String notForServices() {
        return String.join(
                ",",
                List.of(
                        AUTHORIZATION_SERVER + "OAuth2AuthorizationServerAutoConfiguration",
                        AUTHORIZATION_SERVER + "OAuth2AuthorizationServerJwtAutoConfiguration"));
    }
}
