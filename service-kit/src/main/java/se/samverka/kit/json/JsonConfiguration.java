package se.samverka.kit.json;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application's one {@link JsonMapper} is the strict one for HTTP. What reads events or documents of another version
 * needs a tolerant mapper of its own.
 */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonFactoryBuilderCustomizer boundedJson() {
        return StrictJson::bound;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::configure;
    }

    /** JSON alone: whatever else a library on this class path would read into objects, YAML say, is not accepted. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer jsonBodies(JsonMapper json) {
        return converters -> converters
                .withJsonConverter(new JsonBodies(json))
                .configureMessageConvertersList(all -> all.removeIf(converter -> !isWanted(converter)));
    }

    private static boolean isWanted(HttpMessageConverter<?> converter) {
        return converter instanceof JsonBodies
                || converter instanceof ByteArrayHttpMessageConverter
                || converter instanceof StringHttpMessageConverter
                || converter instanceof ResourceHttpMessageConverter
                || converter instanceof FormHttpMessageConverter;
    }
}
