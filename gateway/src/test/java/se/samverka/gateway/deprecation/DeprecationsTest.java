package se.samverka.gateway.deprecation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeprecationsTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
    private static final Deprecation OLD = Deprecation.of("GET", "/api/v1/old/{id}", SINCE)
            .until(Instant.parse("2027-11-07T08:49:37Z"))
            .explainedAt(URI.create("/docs/new"));

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Routes())
            .addFilters(new Deprecations(List.of(OLD)))
            .build();

    @RestController
    static class Routes {
        @GetMapping({"/api/v1/old/{id}", "/api/v1/new/{id}"})
        String read() {
            return "{}";
        }

        @PostMapping("/api/v1/old/{id}")
        String write() {
            return "{}";
        }
    }

    @Test
    void aDeprecatedRouteTellsSinceWhenUntilWhenAndWhatElse() throws Exception {
        for (MockHttpServletRequestBuilder call : List.of(get("/api/v1/old/7"), head("/api/v1/old/7"))) {
            MockHttpServletResponse answer = answer(call);

            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Deprecation")).isEqualTo("@1793491200");
            assertThat(answer.getHeader("Sunset")).isEqualTo("Sun, 07 Nov 2027 08:49:37 GMT");
            assertThat(answer.getHeader("Link")).isEqualTo("</docs/new>; rel=\"deprecation\"");
        }
    }

    @Test
    void allOthersSayNothing() throws Exception {
        for (MockHttpServletRequestBuilder call :
                List.of(get("/api/v1/new/7"), post("/api/v1/old/7"), get("/api/v1/old/7/more"))) {
            assertThat(answer(call).getHeaderNames()).doesNotContain("Deprecation", "Sunset", "Link");
        }
    }

    @Test
    void nothingGoesBeforeItIsDeprecated() {
        assertThatIllegalArgumentException().isThrownBy(() -> OLD.until(SINCE.minusSeconds(1)));
    }

    /** Off until somebody says so in both places. */
    @Test
    void theDocumentSaysTheSame() throws Exception {
        JsonNode document =
                JsonMapper.shared().readTree(new ClassPathResource("samverka/openapi.json").getContentAsByteArray());
        Set<String> documented = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().path("deprecated").asBoolean(false)) {
                        documented.add(operation.getKey().toUpperCase(Locale.ROOT) + " /api/v1" + path.getKey());
                    }
                }));
        assertThat(Deprecations.ALL)
                .extracting(one -> one.method() + " " + one.path().getPatternString())
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder call) throws Exception {
        return mvc.perform(call).andReturn().getResponse();
    }
}
