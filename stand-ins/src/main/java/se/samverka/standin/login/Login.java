package se.samverka.standin.login;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.standin.PortTakenException;
import se.samverka.standin.Ports;

/**
 * A small OpenID provider inside this JVM, on the loopback interface only, with well-known people and passwords: for
 * trying and testing, never for anything that others can reach.
 *
 * <p>The client {@code samverka-cli} gets tokens by client credentials, its scopes become roles. The people {@code editor},
 * {@code moderator} and {@code admin}, each with the name as password, log in through the client {@code samverka-web} by
 * authorization code with PKCE. A token lives an hour and names the audience {@link Tokens#AUDIENCE}.
 */
public final class Login implements AutoCloseable {

    private static final String OWNER = "the login";

    private final LoginSettings settings;
    private final ConfigurableApplicationContext context;

    private Login(LoginSettings settings, ConfigurableApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * Starts the provider on a port, for a web client at {@code http://localhost:8080}.
     *
     * @param folder where the key set is kept, readable by its owner only
     * @param port the port, also part of the issuer's name; 0 picks a free one
     * @throws PortTakenException when the port is taken
     */
    public static Login start(Path folder, int port) {
        return start(LoginSettings.in(folder).port(port));
    }

    /**
     * Starts the provider and returns when it takes requests.
     *
     * @throws PortTakenException when the port is taken
     * @throws IllegalStateException when the key set cannot be read or written
     */
    public static Login start(LoginSettings wanted) {
        LoginSettings settings = wanted.port(Ports.claim(wanted.port(), OWNER));
        Keys keys = Keys.in(settings.folder());
        try {
            return new Login(settings, run(settings, keys));
        } catch (PortInUseException e) {
            throw new PortTakenException(settings.port(), OWNER, e);
        }
    }

    private static ConfigurableApplicationContext run(LoginSettings settings, Keys keys) {
        SpringApplication application = new SpringApplication(LoginApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false); // whoever started it closes it, in an order of its own
        // A guest in somebody's JVM: without this it would set that JVM's logging up anew.
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("loginSettings", settings);
            context.getBeanFactory().registerSingleton("keys", keys);
        });
        // As arguments, since these go before what the environment says to the suite's other applications.
        return application.run("--spring.config.name=login", "--server.port=" + settings.port());
    }

    /** Who issues the tokens: {@code http://localhost:port}. */
    public String issuer() {
        return settings.issuer();
    }

    /** Where the public keys are, for {@code jwk-set-uri}. */
    public String jwkSetUri() {
        return issuer() + "/oauth2/jwks";
    }

    /** Where clients get tokens. */
    public String tokenUri() {
        return issuer() + "/oauth2/token";
    }

    /** Where a person's login begins. */
    public String authorizationUri() {
        return issuer() + "/oauth2/authorize";
    }

    /** What an access token of a person tells about that person. */
    public String userInfoUri() {
        return issuer() + "/userinfo";
    }

    /** Where a web client sends a person to log out (OpenID Connect RP-Initiated Logout 1.0). */
    public String endSessionUri() {
        return issuer() + "/connect/logout";
    }

    /** Stops it; tokens already issued stay good, and so does its key set at the next start. */
    @Override
    public void close() {
        context.close();
    }
}
