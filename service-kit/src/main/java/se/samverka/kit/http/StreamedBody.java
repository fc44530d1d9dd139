package se.samverka.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Requests whose bodies are too large to be held: they are handed on as they come, up to a limit of their own. A bean
 * for each; the controller reads the request's stream.
 */
public final class StreamedBody {

    private final HttpMethod method;
    private final PathPattern pattern;
    private final DataSize most;

    /**
     * @param pattern of the path, {@code /api/v1/municipalities/{m}/project-imports}
     * @param most bytes; more is 413, at the latest when they come
     */
    public StreamedBody(HttpMethod method, String pattern, DataSize most) {
        this.method = method;
        this.pattern = PathPatternParser.defaultInstance.parse(pattern);
        this.most = most;
    }

    static Optional<StreamedBody> among(List<StreamedBody> all, HttpServletRequest request) {
        return all.stream().filter(body -> body.fits(request)).findFirst();
    }

    private boolean fits(HttpServletRequest request) {
        return method.matches(request.getMethod())
                && pattern.matches(ServletRequestPathUtils.parse(request).pathWithinApplication());
    }

    long most() {
        return most.toBytes();
    }
}
