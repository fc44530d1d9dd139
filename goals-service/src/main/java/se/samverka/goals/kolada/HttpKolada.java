package se.samverka.goals.kolada;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryOperations;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpClientErrorException.TooManyRequests;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Kolada's server. */
final class HttpKolada implements Kolada {

    private static final int PER_PAGE = 5_000;

    private final KoladaApi api;
    private final Pages pages;
    private final RetryOperations retry;
    private final SimilarGroups similar;

    HttpKolada(KoladaApi api, Pages pages, RetryOperations retry, SimilarGroups similar) {
        this.api = api;
        this.pages = pages;
        this.retry = retry;
        this.similar = similar;
    }

    @Override
    public Fetched fetch(List<String> ids, List<String> areas, @Nullable LocalDate since) {
        Supplier<Fetched> once = () -> understood(() -> fetchOnce(ids, areas, since));
        return ids.size() > 1 ? once.get() : retry.invoke(once);
    }

    private Fetched fetchOnce(List<String> ids, List<String> areas, @Nullable LocalDate since) {
        String all = String.join(",", ids);
        Map<String, String> titles = new HashMap<>();
        pages.all(api.kpis(all, PER_PAGE), api::moreKpis).forEach(kpi -> titles.put(kpi.id(), kpi.title()));
        @Nullable String from = since == null ? null : since.toString();
        List<Row> rows = pages.all(api.data(all, String.join(",", areas), PER_PAGE, from), api::moreData).stream()
                .map(Rows::row)
                .toList();
        return new Fetched(titles, rows);
    }

    @Override
    public Optional<Group> similarTo(String municipality) {
        return retry.invoke(() -> understood(
                () -> similar.to(municipality, pages.all(api.groups(municipality, PER_PAGE), api::moreGroups))));
    }

    private static boolean isSilence(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpTimeoutException;
    }

    /** What can go wrong on the way, in words that may be shown. */
    private static <T> T understood(Supplier<T> question) {
        try {
            return question.get();
        } catch (TooManyRequests e) {
            throw KoladaFailure.busy(e);
        } catch (HttpClientErrorException e) {
            throw KoladaFailure.of("Kolada refused it: " + e.getStatusCode().value() + ".", e);
        } catch (RestClientResponseException e) {
            throw KoladaFailure.of("Kolada failed: " + e.getStatusCode().value() + ".", e);
        } catch (ResourceAccessException e) {
            throw isSilence(e.getCause())
                    ? KoladaFailure.silence(e)
                    : KoladaFailure.of("Kolada's answer broke off.", e);
        } catch (RestClientException e) {
            throw KoladaFailure.of("Kolada's answer could not be read.", e);
        }
    }
}
