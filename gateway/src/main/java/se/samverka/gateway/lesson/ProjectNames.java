package se.samverka.gateway.lesson;

import java.util.Optional;

/** What projects are called; lessons know no more of them. */
@FunctionalInterface
public interface ProjectNames {

    /** The name; empty when the project is not known or was erased. */
    Optional<String> name(String municipality, String project);
}
