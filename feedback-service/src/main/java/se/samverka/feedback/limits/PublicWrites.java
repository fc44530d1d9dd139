package se.samverka.feedback.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The requests that anyone may make and that change something: those whose senders are limited. */
public final class PublicWrites {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE");

    private final List<PathPattern> paths;

    private PublicWrites(List<PathPattern> paths) {
        this.paths = List.copyOf(paths);
    }

    /** @param patterns of the paths, as Spring writes them; where a read has the same path, it is not limited */
    public static PublicWrites to(String... patterns) {
        return new PublicWrites(List.of(patterns).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }

    boolean include(HttpServletRequest request) {
        if (!WRITES.contains(request.getMethod())) {
            return false;
        }
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return paths.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
