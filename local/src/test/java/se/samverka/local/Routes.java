package se.samverka.local;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.samverka.gateway.page.PageController;

/** The addresses of all pages that the gateway has, as its controllers say. */
final class Routes {

    private final List<PathPattern> patterns;

    private Routes(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    static Routes ofPages() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(PageController.class));
        return new Routes(scan.findCandidateComponents("se.samverka.gateway").stream()
                .flatMap(found -> mapped(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)))
                .filter(address -> !address.startsWith("/api/") && !address.startsWith("/assets/"))
                .distinct()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted(Comparator.<PathPattern>naturalOrder())
                .toList());
    }

    private static Stream<String> mapped(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods()).flatMap(Routes::mapped);
    }

    private static Stream<String> mapped(Method method) {
        GetMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
        return mapping == null ? Stream.empty() : Arrays.stream(mapping.path());
    }

    /** All of them. */
    List<String> all() {
        return patterns.stream().map(PathPattern::getPatternString).toList();
    }

    /** The one that an address belongs to; the most special where there are several. */
    Optional<String> of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .findFirst()
                .map(PathPattern::getPatternString);
    }
}
