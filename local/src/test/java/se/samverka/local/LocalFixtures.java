package se.samverka.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.samverka.standin.Ports;

/** Settings for a suite beside others. */
final class LocalFixtures {

    private LocalFixtures() {}

    /** The environment of a suite with its data in the folder, on ports that are free now. */
    static Map<String, String> environment(Path folder) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SAMVERKA_DATA", folder.toString());
        LocalSettings.names().forEach(setting -> environment.put(setting, "" + Ports.free()));
        return environment;
    }
}
