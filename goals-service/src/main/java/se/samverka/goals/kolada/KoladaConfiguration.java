package se.samverka.goals.kolada;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.DefaultUriBuilderFactory.EncodingMode;
import tools.jackson.databind.json.JsonMapper;

/** Kolada, as it is set. Its client has nothing of the service's own HTTP: neither the strict mapper nor a token. */
@Configuration(proxyBeanMethods = false)
class KoladaConfiguration {

    private static final int LONGEST_ANSWER = 32 * 1024 * 1024;

    @Bean
    Kolada kolada(KoladaSettings settings) {
        JsonMapper json = JsonMapper.builder().build();
        SimilarGroups similar = new SimilarGroups(settings.similar());
        return settings.file() == null
                ? new HttpKolada(api(settings, json), new Pages(settings.baseUrl()), retry(settings), similar)
                : new FileKolada(settings.file(), json, similar);
    }

    private static KoladaApi api(KoladaSettings settings, JsonMapper json) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(settings.connect())
                .followRedirects(Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.read());
        RestClient client = RestClient.builder()
                .uriBuilderFactory(addresses(settings))
                .requestFactory(requests)
                .requestInterceptor(new Waiting(settings.delay(), settings.patience()))
                .requestInterceptor(new Bounded(LONGEST_ANSWER))
                .defaultStatusHandler(HttpStatusCode::is3xxRedirection, (request, response) -> {
                    throw KoladaFailure.of("Kolada is somewhere else.", null);
                })
                .configureMessageConverters(all -> all.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(KoladaApi.class);
    }

    /** Ids are checked before; their commas are to stay commas. */
    private static DefaultUriBuilderFactory addresses(KoladaSettings settings) {
        DefaultUriBuilderFactory addresses =
                new DefaultUriBuilderFactory(settings.baseUrl().toString());
        addresses.setEncodingMode(EncodingMode.URI_COMPONENT);
        return addresses;
    }

    private static RetryTemplate retry(KoladaSettings settings) {
        return new RetryTemplate(RetryPolicy.builder()
                .maxRetries(settings.retries())
                .delay(settings.delay())
                .jitter(settings.delay().dividedBy(4))
                .multiplier(2)
                .predicate(failure -> failure instanceof KoladaFailure kolada && !kolada.isBusy())
                .build());
    }
}
