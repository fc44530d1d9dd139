package se.samverka.gateway;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.standin.Ports;
import se.samverka.standin.login.Login;
import se.samverka.standin.login.LoginSettings;

/** A gateway and the provider that its people log in at; the gateway is started first, since it must not need the other. */
public final class StaffSide implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final int loginPort;
    private final ConfigurableApplicationContext gateway;
    private Login login;

    private StaffSide(Path folder, String bootstrapServers, List<String> settings) {
        this.folder = folder;
        this.port = Ports.free();
        this.loginPort = Ports.free();
        String issuer = "http://localhost:" + loginPort;
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "--server.port=" + port,
                "--samverka.login.issuer=" + issuer,
                "--samverka.login.jwk-set-uri=" + issuer + "/oauth2/jwks",
                "--samverka.login.authorization-uri=" + issuer + "/oauth2/authorize",
                "--samverka.login.token-uri=" + issuer + "/oauth2/token",
                "--samverka.login.end-session-uri=" + issuer + "/connect/logout"));
        this.gateway = Outside.gatewayOn(bootstrapServers, all.toArray(String[]::new));
        startLogin();
    }

    /** Starts both. @param settings of the gateway, {@code --name=value} */
    public static StaffSide start(Path folder, String bootstrapServers, String... settings) {
        return new StaffSide(folder, bootstrapServers, List.of(settings));
    }

    /** Starts the provider again, with its keys and without its sessions. */
    public void startLogin() {
        login = Login.start(LoginSettings.in(folder)
                .port(loginPort)
                .redirects(URI.create("http://localhost:" + port + "/login/oauth2/code/samverka")));
    }

    /** Stops the provider. */
    public void stopLogin() {
        login.close();
    }

    /** The provider. */
    public Login login() {
        return login;
    }

    /** The gateway. */
    public ConfigurableApplicationContext gateway() {
        return gateway;
    }

    /** A page of the gateway. */
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Opens a page as somebody who is not logged in yet, and logs in. */
    public HttpResponse<String> open(Browser browser, String path, String name) throws Exception {
        return browser.logIn(browser.open(at(path)), name);
    }

    @Override
    public void close() {
        gateway.close();
        login.close();
    }
}
