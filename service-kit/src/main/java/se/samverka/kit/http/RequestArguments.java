package se.samverka.kit.http;

import java.util.List;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controller methods take {@link Precondition}, {@code Optional<Idempotency>} and {@link Paging} as parameters. */
final class RequestArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PreconditionArgument());
        resolvers.add(new IdempotencyArgument());
        resolvers.add(new PagingArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AcceptCheck()).addPathPatterns("/api/**");
    }
}
