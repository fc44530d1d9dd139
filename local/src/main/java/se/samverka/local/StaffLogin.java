package se.samverka.local;

import java.net.URI;
import java.util.List;
import se.samverka.standin.login.Login;
import se.samverka.standin.login.LoginSettings;

/** The login, and what the gateway is told of it so that people can use it: each knows the other's port. */
final class StaffLogin {

    private StaffLogin() {}

    static Login start(LocalSettings settings) {
        return Login.start(LoginSettings.in(settings.folder().resolve("login"))
                .port(settings.port(LocalSettings.LOGIN))
                .redirects(URI.create(settings.address() + "/login/oauth2/code/samverka")));
    }

    /** Settings of the gateway. */
    static List<String> settings(Login login) {
        return List.of(
                "--samverka.login.authorization-uri=" + login.authorizationUri(),
                "--samverka.login.token-uri=" + login.tokenUri(),
                "--samverka.login.end-session-uri=" + login.endSessionUri());
    }
}
