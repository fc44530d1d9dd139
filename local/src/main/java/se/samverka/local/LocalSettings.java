package se.samverka.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where everything runs on this machine. Each is an environment variable.
 *
 * @param folder all data, kept over restarts ({@code SAMVERKA_DATA}, {@code .samverka})
 * @param inMemory whether the database is in memory and ends with the process ({@code SAMVERKA_DATABASE}, {@code disk} or
 *     {@code memory}): where the suite is measured, and not what stands in for its database
 * @param ports by the name of their setting
 */
record LocalSettings(Path folder, boolean inMemory, Map<String, Integer> ports) {

    static final String GATEWAY = "SAMVERKA_GATEWAY_PORT";
    static final String GOALS = "SAMVERKA_GOALS_PORT";
    static final String PROJECTS = "SAMVERKA_PROJECTS_PORT";
    static final String FEEDBACK = "SAMVERKA_FEEDBACK_PORT";
    static final String GATEWAY_MANAGEMENT = "SAMVERKA_GATEWAY_MANAGEMENT_PORT";
    static final String GOALS_MANAGEMENT = "SAMVERKA_GOALS_MANAGEMENT_PORT";
    static final String PROJECTS_MANAGEMENT = "SAMVERKA_PROJECTS_MANAGEMENT_PORT";
    static final String FEEDBACK_MANAGEMENT = "SAMVERKA_FEEDBACK_MANAGEMENT_PORT";
    static final String LOGIN = "SAMVERKA_LOGIN_PORT";
    static final String KAFKA = "SAMVERKA_KAFKA_PORT";
    static final String MONGODB = "SAMVERKA_MONGODB_PORT";

    private static final Map<String, Integer> STANDARD = Map.ofEntries(
            Map.entry(GATEWAY, 8080),
            Map.entry(GOALS, 8081),
            Map.entry(PROJECTS, 8082),
            Map.entry(FEEDBACK, 8083),
            Map.entry(GATEWAY_MANAGEMENT, 9080),
            Map.entry(GOALS_MANAGEMENT, 9081),
            Map.entry(PROJECTS_MANAGEMENT, 9082),
            Map.entry(FEEDBACK_MANAGEMENT, 9083),
            Map.entry(LOGIN, 9000),
            Map.entry(KAFKA, 9092),
            Map.entry(MONGODB, 27017));

    /** Names of all ports. */
    static Set<String> names() {
        return STANDARD.keySet();
    }

    /** @throws LocalException when a port is not a number from 1 to 65535, or the database is neither */
    static LocalSettings from(Map<String, String> environment) {
        Map<String, Integer> ports = new TreeMap<>();
        STANDARD.forEach((setting, standard) -> ports.put(setting, port(environment, setting, standard)));
        Path folder = Path.of(environment.getOrDefault("SAMVERKA_DATA", ".samverka"));
        return new LocalSettings(folder, inMemory(environment.getOrDefault("SAMVERKA_DATABASE", "disk")), ports);
    }

    private static boolean inMemory(String database) {
        return switch (database) {
            case "disk" -> false;
            case "memory" -> true;
            default -> throw new LocalException("SAMVERKA_DATABASE is neither disk nor memory: " + database);
        };
    }

    private static int port(Map<String, String> environment, String setting, int standard) {
        String text = environment.getOrDefault(setting, "" + standard);
        if (text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new LocalException(setting + " is no port: " + text);
    }

    int port(String setting) {
        Integer port = ports.get(setting);
        if (port == null) {
            throw new IllegalArgumentException("no such setting: " + setting);
        }
        return port;
    }

    /** Where people and programs find the suite. */
    String address() {
        return "http://localhost:" + port(GATEWAY);
    }
}
