package se.samverka.local;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One suite for all journeys: that of the {@link Installation} that was told of, or else started for the first of them, closed after the last. Each journey goes through
 * municipalities of its own. A test takes it as a parameter of its constructor.
 */
final class RunningSuite implements AutoCloseable {

    final Installation at;
    final Client client;
    final Collector collector;
    private final @Nullable LocalSettings settings;
    private final @Nullable Suite suite;
    private final Set<Class<?>> journeys = ConcurrentHashMap.newKeySet();

    private RunningSuite() {
        Optional<Installation> told = Installation.told();
        try {
            collector = new Collector();
            settings = told.isPresent()
                    ? null
                    : LocalSettings.from(LocalFixtures.environment(Files.createTempDirectory("samverka-journeys")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (settings == null) {
            suite = null;
        } else {
            collector.settings().forEach(System::setProperty);
            suite = Suite.start(settings, new Progress(new PrintStream(PrintStream.nullOutputStream())));
        }
        at = told.orElseGet(() -> Installation.of(settings()));
        client = new Client(at);
    }

    /** Where its parts are on this machine; what asks for it is skipped when the suite was told of and is somewhere else. */
    LocalSettings settings() {
        assumeTrue(settings != null, "the suite is not one of this machine");
        return requireNonNull(settings);
    }

    @Override
    public void close() {
        client.close();
        if (suite != null) {
            suite.close();
        }
        collector.settings().keySet().forEach(System::clearProperty);
        collector.close();
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
