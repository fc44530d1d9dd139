package se.samverka.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One suite for all journeys: started for the first of them, closed after the last. Each journey goes through
 * municipalities of its own. A test takes it as a parameter of its constructor.
 */
final class RunningSuite implements AutoCloseable {

    final LocalSettings settings;
    final Client client;
    private final Suite suite;
    private final Set<Class<?>> journeys = ConcurrentHashMap.newKeySet();

    private RunningSuite() {
        try {
            settings = LocalSettings.from(LocalFixtures.environment(Files.createTempDirectory("samverka-journeys")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        suite = Suite.start(settings, new Progress(new PrintStream(PrintStream.nullOutputStream())));
        client = new Client(settings);
    }

    @Override
    public void close() {
        client.close();
        suite.close();
    }

    /** How many classes have gone through it so far. */
    int journeys() {
        return journeys.size();
    }

    /** Hands it out. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningSuite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            RunningSuite suite = context.getRoot()
                    .getStore(Namespace.create(RunningSuite.class))
                    .computeIfAbsent(RunningSuite.class, any -> new RunningSuite(), RunningSuite.class);
            suite.journeys.add(context.getRequiredTestClass());
            return suite;
        }
    }
}
