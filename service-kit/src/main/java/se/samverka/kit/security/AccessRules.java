package se.samverka.kit.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import se.samverka.kit.problem.Problem;

/**
 * Who may do what, one bean a service, decided before a request's body is read. The first rule whose method and
 * pattern fit decides. What no rule names is refused: 401 without a token; with one 405 where the path is known for
 * other methods, else 404, so that a forgotten rule shows as a path that is not there and never as an open one.
 *
 * <p>Patterns are those of Spring's {@code PathPattern}; {@code {m}} is the municipality. A rule for GET counts for
 * HEAD as well.
 */
public final class AccessRules {

    private final List<AccessRule> rules;

    private AccessRules(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** An empty list of rules: everything is refused. */
    public static Builder builder() {
        return new Builder();
    }

    /** What is wrong with this caller asking for this, {@code null} when nothing is. */
    @Nullable
    Problem refusal(HttpMethod asked, PathContainer path, @Nullable Caller caller) {
        HttpMethod method = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
        for (AccessRule rule : rules) {
            if (rule.fits(method, path)) {
                return rule.refusal(path, caller);
            }
        }
        return caller == null ? Problem.unauthorized("This needs a bearer token.") : unnamed(path);
    }

    private Problem unnamed(PathContainer path) {
        List<String> methods = rules.stream()
                .filter(rule -> rule.pattern().matches(path))
                .map(rule -> rule.method().name())
                .distinct()
                .sorted()
                .toList();
        return methods.isEmpty()
                ? Problem.notFound("There is nothing at this path.")
                : Problem.methodNotAllowed(methods);
    }

    /** Collects rules; their order counts. */
    public static final class Builder {

        private final List<AccessRule> rules = new ArrayList<>();

        private Builder() {}

        /** Anyone may read these. */
        public Builder publicRead(String... patterns) {
            return open(HttpMethod.GET, patterns);
        }

        /** Anyone may do this; a token, when one is sent, must still be a good one. */
        public Builder open(HttpMethod method, String... patterns) {
            return add(method, Set.of(), patterns);
        }

        /** Only who has this role in the municipality that the pattern names as {@code {m}}. */
        public Builder require(Role role, HttpMethod method, String... patterns) {
            return requireAny(Set.of(role), method, patterns);
        }

        /** Only who has at least one of these roles in the municipality that the pattern names as {@code {m}}. */
        public Builder requireAny(Set<Role> roles, HttpMethod method, String... patterns) {
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("a rule without roles must be an open one");
            }
            return add(method, roles, patterns);
        }

        private Builder add(HttpMethod method, Set<Role> roles, String... patterns) {
            for (String pattern : patterns) {
                rules.add(AccessRule.of(method, pattern, roles));
            }
            return this;
        }

        /** The rules so far. */
        public AccessRules build() {
            return new AccessRules(rules);
        }
    }
}
