package se.samverka.goals.kolada;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Kolada's API as it is on the wire, as far as it is asked. Several ids are separated by commas. An answer without what
 * must be there cannot be read.
 */
@HttpExchange(accept = "application/json")
interface KoladaApi {

    @GetExchange("/kpi/{ids}")
    Page<Kpi> kpis(@PathVariable String ids, @RequestParam("per_page") int size);

    @GetExchange
    Page<Kpi> moreKpis(URI next);

    @GetExchange("/data/kpi/{ids}/municipality/{areas}")
    Page<Data> data(
            @PathVariable String ids,
            @PathVariable String areas,
            @RequestParam("per_page") int size,
            @RequestParam(name = "from_date", required = false) @Nullable String since);

    @GetExchange
    Page<Data> moreData(URI next);

    @GetExchange("/municipality_groups")
    Page<AreaGroup> groups(@RequestParam String title, @RequestParam("per_page") int size);

    @GetExchange
    Page<AreaGroup> moreGroups(URI next);

    /** Part of an answer. The address of the next one has had two names. */
    record Page<T>(
            List<T> values,
            @JsonProperty("next_url") @Nullable String nextUrl,
            @JsonProperty("next_page") @Nullable String nextPage) {

        public Page {
            requireNonNull(values);
        }

        @Nullable
        String next() {
            return nextUrl == null ? nextPage : nextUrl;
        }
    }

    /** An indicator. */
    record Kpi(String id, String title) {

        public Kpi {
            requireNonNull(id);
            requireNonNull(title);
        }
    }

    /** An indicator's figures in an area for a year. */
    record Data(String kpi, String municipality, int period, List<DataValue> values) {

        public Data {
            requireNonNull(kpi);
            requireNonNull(municipality);
            requireNonNull(values);
        }
    }

    /** One of them. */
    record DataValue(
            String gender,
            @Nullable String status,
            @Nullable BigDecimal value,
            @JsonProperty("isdeleted") boolean deleted) {

        public DataValue {
            requireNonNull(gender);
        }
    }

    /** A group of municipalities. */
    record AreaGroup(String id, String title) {

        public AreaGroup {
            requireNonNull(id);
            requireNonNull(title);
        }
    }
}
