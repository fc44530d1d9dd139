package se.samverka.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.samverka.kit.problem.Problem;

/**
 * {@code Optional<Idempotency>} from {@code Idempotency-Key}: 1-64 characters of visible ASCII, else 400. The body
 * counts as the bytes that were received, so the same JSON in other words is another body. A caller without a token is
 * the empty name, which no token's subject can be.
 */
final class IdempotencyArgument implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        return type.toClass().equals(Optional.class)
                && type.getGeneric().toClass().equals(Idempotency.class);
    }

    @Override
    public Optional<Idempotency> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        String[] keys = web.getHeaderValues(HeaderNames.IDEMPOTENCY_KEY);
        if (keys == null || keys.length == 0) {
            return Optional.empty();
        }
        if (keys.length > 1 || !KEY.matcher(keys[0]).matches()) {
            throw Problem.badRequest("Idempotency-Key is 1 to 64 visible ASCII characters, and given once.");
        }
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        Principal caller = request.getUserPrincipal();
        return Optional.of(Idempotency.of(
                caller == null ? "" : caller.getName(),
                request.getMethod() + " " + request.getRequestURI(),
                keys[0],
                Body.of(request)));
    }
}
