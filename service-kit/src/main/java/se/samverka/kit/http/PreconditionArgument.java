package se.samverka.kit.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** {@link Precondition} from {@code If-Match}. Several tags, or several such headers, name no version: 412. */
final class PreconditionArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Precondition.class);
    }

    @Override
    public Precondition resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] tags = request.getHeaderValues(HttpHeaders.IF_MATCH);
        return Precondition.ifMatch(tags == null || tags.length == 0 ? null : String.join(", ", tags));
    }
}
