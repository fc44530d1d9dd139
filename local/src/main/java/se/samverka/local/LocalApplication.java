package se.samverka.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Starts everything and says where to look; Ctrl-C stops it. */
public final class LocalApplication {

    private LocalApplication() {}

    /** @param args none; settings are environment variables, see the README */
    public static void main(String[] args) {
        Progress progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            LocalSettings settings = LocalSettings.from(System.getenv());
            oneLog(settings.folder());
            FreePorts.check(settings);
            if (Boolean.getBoolean("samverka.fresh")) {
                forget(settings.folder());
            }
            run(settings, progress);
        } catch (LocalException e) {
            progress.say(System.lineSeparator() + e.getMessage());
            System.exit(1);
        } catch (RuntimeException | Error e) {
            // The broker's threads are no daemons: without an exit a failed start would hang.
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** To be set before the first logger is made. Spring Boot would set logging up anew with every service. */
    private static void oneLog(Path folder) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("samverka.log", folder.resolve("samverka.log").toString());
    }

    private static void run(LocalSettings settings, Progress progress) {
        progress.say("Samverka starts. Data in " + settings.folder().toAbsolutePath() + ", log in "
                + System.getProperty("samverka.log"));
        Suite suite = Suite.start(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            progress.step("stopping");
            suite.close();
            progress.step("stopped");
        }));
        String login = "http://localhost:" + settings.port(LocalSettings.LOGIN);
        progress.step("demo municipality");
        new Demo(settings.address(), login).load();
        progress.step("ready");
        progress.say(whereToLook(settings, login));
    }

    private static String whereToLook(LocalSettings settings, String login) {
        return """

                Samverka is running. Look at
                  %1$s/kommuner/1781           Kristinehamn's seventeen goals
                  %1$s/kommuner/1781/mal/17    goal 17: assessed, its projects, and what residents say
                  %1$s/kommuner/1781/projekt   the register of projects
                  %1$s/kommuner/1781/arbete    work with goals and projects: log in as editor, password editor
                  %1$s/kommuner/1781/arbete/synpunkter   what residents send: log in as moderator, password moderator
                  %1$s/api/v1/municipalities/1781/goals/17
                  %1$s/api/v1/openapi.json

                A token to write with:
                  TOKEN=$(curl -s -u samverka-cli:samverka-cli -d grant_type=client_credentials \\
                    -d scope='EDITOR MODERATOR ADMIN' %2$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

                The events (goals, projects, feedback):
                  kcat -b localhost:%3$d -t samverka.projects.v1 -C -e -q -f '%%k %%h\\n%%s\\n\\n'
                Ctrl-C stops it.  mvn -Dsamverka.fresh starts over.
                """.formatted(settings.address(), login, settings.port(LocalSettings.KAFKA));
    }

    /** Only what the suite made: the folder may be somebody's own. */
    private static void forget(Path folder) {
        for (String name : List.of("kafka", "database", "login", "samverka.log")) {
            Path path = folder.resolve(name);
            if (Files.exists(path)) {
                delete(path);
            }
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot forget " + root, e);
        }
    }
}
