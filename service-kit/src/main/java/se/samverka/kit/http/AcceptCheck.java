package se.samverka.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.samverka.kit.problem.Problem;

/**
 * 406 before the work instead of after it: Spring looks at {@code Accept} when it writes the answer, and a write would
 * have happened by then. Handlers that declare what they produce have been chosen by it already.
 */
final class AcceptCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean declared = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null;
        if (accept != null && !declared && handler instanceof HandlerMethod && !takesJson(accept)) {
            throw Problem.of(406, "The answer is application/json, which the Accept header does not take.");
        }
        return true;
    }

    private static boolean takesJson(String accept) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            return accepted.isEmpty() || accepted.stream().anyMatch(type -> type.includes(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
