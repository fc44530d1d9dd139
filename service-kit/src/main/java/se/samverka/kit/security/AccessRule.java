package se.samverka.kit.security;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.samverka.kit.problem.Problem;

/** One line of {@link AccessRules}; no roles = open to anyone. */
record AccessRule(HttpMethod method, PathPattern pattern, Set<Role> roles) {

    private static final String MUNICIPALITY = "m";

    static AccessRule of(HttpMethod method, String pattern, Set<Role> roles) {
        PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
        if (!roles.isEmpty() && !pattern.contains("{" + MUNICIPALITY + "}")) {
            throw new IllegalArgumentException("roles are given per municipality: " + pattern + " must name it as {m}");
        }
        return new AccessRule(method, parsed, Set.copyOf(roles));
    }

    boolean fits(HttpMethod asked, PathContainer path) {
        return method.equals(asked) && pattern.matches(path);
    }

    @Nullable
    Problem refusal(PathContainer path, @Nullable Caller caller) {
        if (roles.isEmpty()) {
            return null;
        }
        if (caller == null) {
            return Problem.unauthorized("This needs a bearer token.");
        }
        if (roles.stream().noneMatch(caller::is)) {
            return Problem.forbidden("This needs the role " + named() + ".");
        }
        return caller.mayActIn(municipality(path))
                ? null
                : Problem.forbidden("Your roles are for other municipalities.");
    }

    private String named() {
        return String.join(" or ", new TreeSet<>(roles).stream().map(Role::name).toList());
    }

    private String municipality(PathContainer path) {
        PathPattern.PathMatchInfo found = pattern.matchAndExtract(path);
        return found == null ? "" : found.getUriVariables().getOrDefault(MUNICIPALITY, "");
    }
}
