package se.samverka.kit.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.samverka.kit.problem.Problem;

/** {@link Paging} from {@code limit} and {@code page}; anything but a plain number within its bounds is 400. */
final class PagingArgument implements HandlerMethodArgumentResolver {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Paging.class);
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        int limit = number(request, "limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
        int page = number(request, "page", 1, Paging.MAX_PAGE);
        return new Paging(limit, page);
    }

    private static int number(NativeWebRequest request, String name, int otherwise, int most) {
        String[] values = request.getParameterValues(name);
        if (values == null || values.length == 0) {
            return otherwise;
        }
        if (values.length == 1 && NUMBER.matcher(values[0]).matches()) {
            int value = Integer.parseInt(values[0]);
            if (value >= 1 && value <= most) {
                return value;
            }
        }
        throw Problem.badRequest("The parameter " + name + " is one number from 1 to " + most + ".");
    }
}
