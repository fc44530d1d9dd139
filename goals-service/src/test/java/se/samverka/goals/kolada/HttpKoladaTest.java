package se.samverka.goals.kolada;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.goals.kolada.Kolada.Fetched;
import se.samverka.goals.kolada.Kolada.Figure;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.goals.kolada.Kolada.Row;

class HttpKoladaTest {

    private static final List<String> ONE = List.of("N99001");
    private static final List<String> TWO = List.of("N99001", "N99002");
    private static final List<String> AREAS = List.of("1781", "0000");
    private static final String KPI =
            "{\"values\":[{\"id\":\"N99001\",\"title\":\"Exempelmått, andel (%)\",\"auspice\":\"X\"}],"
                    + "\"count\":1,\"next_url\":null}";
    private static final String DATA =
            "{\"values\":[{\"kpi\":\"N99001\",\"municipality\":\"1781\",\"period\":2025,\"values\":["
                    + "{\"gender\":\"T\",\"count\":1,\"status\":\"\",\"value\":41.5,\"isdeleted\":false},"
                    + "{\"gender\":\"M\",\"count\":1,\"status\":\"x\",\"value\":null,\"isdeleted\":true}]}],\"count\":1%s}";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(get(urlPathEqualTo("/v3/kpi/N99001")).willReturn(okJson(KPI)));
        server.stubFor(get(urlPathEqualTo("/v3/kpi/N99001,N99002")).willReturn(okJson(KPI)));
        data(okJson(DATA.formatted("")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void readsWhatThereIs() {
        Fetched fetched = kolada().fetch(ONE, AREAS, LocalDate.of(2026, 11, 23));
        assertThat(fetched.titles()).containsOnly(Map.entry("N99001", "Exempelmått, andel (%)"));
        assertThat(fetched.rows())
                .containsExactly(new Row(
                        "N99001",
                        "1781",
                        2025,
                        List.of(new Figure("T", "", new BigDecimal("41.5"), false), new Figure("M", "x", null, true))));
        server.verify(getRequestedFor(
                urlEqualTo("/v3/data/kpi/N99001/municipality/1781,0000?per_page=5000&from_date=2026-11-23")));
    }

    @Test
    void asksForAllWhenNothingIsKnown() {
        kolada().fetch(TWO, AREAS, null);
        server.verify(getRequestedFor(urlEqualTo("/v3/data/kpi/N99001,N99002/municipality/1781,0000?per_page=5000")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"next_url", "next_page"})
    void followsThePagesInBothForms(String name) {
        String next = ",\"%s\":\"http://127.0.0.1:%d/v3/data/page/2\"".formatted(name, server.port());
        data(okJson(DATA.formatted(next)));
        server.stubFor(get(urlPathEqualTo("/v3/data/page/2")).willReturn(okJson(DATA.formatted(""))));
        assertThat(kolada().fetch(ONE, AREAS, null).rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/v3/data/2",
                "http://example.org/v3/data/2",
                "https://127.0.0.1:%d/v3/data/2",
                "http://127.0.0.1:%d/internal",
                "http://127.0.0.1:%d/v3/../internal",
                "http://user@127.0.0.1:%d/v3/data/2",
                "//example.org/v3/data/2",
                "file:///etc/passwd",
                "http://[",
                "2"
            })
    void goesNowhereElse(String address) {
        data(okJson(DATA.formatted(",\"next_url\":\"" + address.replace("%d", "" + server.port()) + "\"")));
        assertThatExceptionOfType(KoladaFailure.class).isThrownBy(() -> kolada().fetch(TWO, AREAS, null));
        assertThat(server.getAllServeEvents()).hasSize(2);
    }

    @Test
    void isNotSentElsewhereEither() {
        data(okJson(DATA.formatted(""))
                .withStatus(302)
                .withHeader("Location", "http://127.0.0.1:" + server.port() + "/internal"));
        assertThatExceptionOfType(KoladaFailure.class).isThrownBy(() -> kolada().fetch(TWO, AREAS, null));
        server.verify(0, getRequestedFor(urlPathEqualTo("/internal")));
    }

    @Test
    void anEmptyAnswerIsAFailure() {
        data(aResponse().withStatus(200));
        assertThatExceptionOfType(KoladaFailure.class).isThrownBy(() -> kolada().fetch(TWO, AREAS, null));
    }

    @Test
    void pagesWithoutAnEndAreLeft() {
        String itself = ",\"next_url\":\"http://127.0.0.1:%d/v3/data/page/2\"".formatted(server.port());
        server.stubFor(get(urlPathEqualTo("/v3/data/page/2")).willReturn(okJson(DATA.formatted(itself))));
        data(okJson(DATA.formatted(itself)));
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> kolada().fetch(TWO, AREAS, null))
                .withMessage("Kolada's pages have no end.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"values\":null}",
                "{\"values\":[{\"kpi\":\"N99001\"}]}",
                "{\"values\":[{\"kpi\":\"N99001\",\"municipality\":\"1781\",\"period\":\"soon\",\"values\":[]}]}"
            })
    void whatCannotBeReadIsAFailure(String body) {
        data(okJson(body));
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> kolada().fetch(TWO, AREAS, null))
                .withMessage("Kolada's answer could not be read.");
    }

    @Test
    void onlyOneAloneIsAskedForAgain() {
        data(aResponse().withStatus(500));
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> kolada().fetch(TWO, AREAS, null))
                .withMessage("Kolada failed: 500.");
        assertThat(dataQuestions()).isEqualTo(1);
        assertThatExceptionOfType(KoladaFailure.class).isThrownBy(() -> kolada().fetch(ONE, AREAS, null));
        assertThat(dataQuestions()).isEqualTo(1 + 3);
    }

    @Test
    void waitsWhenItIsAskedTo() {
        throttled("0");
        assertThat(kolada().fetch(TWO, AREAS, null).rows()).hasSize(1);
        assertThat(dataQuestions()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100000", "Wed, 21 Oct 2026 07:28:00 GMT"})
    void butNotForEverAndThenAsksForNoLess(String seconds) {
        data(aResponse().withStatus(429).withHeader("Retry-After", seconds));
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> kolada().fetch(ONE, AREAS, null))
                .satisfies(failure -> assertThat(failure.isBusy()).isTrue());
        assertThat(dataQuestions()).isEqualTo(seconds.length() == 6 ? 1 : 6);
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        Kolada kolada = kolada();
        server.stop();
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> kolada.fetch(ONE, AREAS, null))
                .withMessage("Kolada did not answer.")
                .matches(KoladaFailure::isSilence);
    }

    @Test
    void oneThatTakesTooLongIsSilent() {
        data(okJson(DATA.formatted("")).withFixedDelay(1_000));
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> kolada(Duration.ofMillis(200)).fetch(TWO, AREAS, null))
                .withMessage("Kolada did not answer.")
                .matches(KoladaFailure::isSilence);
    }

    @Test
    void oneThatBreaksOffIsNot() {
        data(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatExceptionOfType(KoladaFailure.class)
                .isThrownBy(() -> kolada().fetch(TWO, AREAS, null))
                .withMessage("Kolada's answer broke off.")
                .matches(failure -> !failure.isSilence());
    }

    @Test
    void theGroupsAreAskedForAgain() {
        server.stubFor(get(urlPathEqualTo("/v3/municipality_groups"))
                .willReturn(aResponse().withStatus(500)));
        assertThatExceptionOfType(KoladaFailure.class).isThrownBy(() -> kolada().similarTo("Håbo"));
        server.verify(3, getRequestedFor(urlPathEqualTo("/v3/municipality_groups")));
    }

    @Test
    void findsTheNewestGroupOfTheMunicipality() {
        server.stubFor(get(urlPathEqualTo("/v3/municipality_groups"))
                .willReturn(okJson(
                        "{\"values\":[{\"id\":\"G1\",\"title\":\"Liknande kommuner, övergripande, Håbo, 2024\",\"members\":[]},"
                                + "{\"id\":\"G2\",\"title\":\"Liknande kommuner, övergripande, Håbo, 2025\"},"
                                + "{\"id\":\"G3\",\"title\":\"Liknande kommuner, skola, Håbo, 2026\"},"
                                + "{\"id\":\"G4\",\"title\":\"Liknande kommuner, övergripande, Håbo Nya, 2026\"}]}")));
        assertThat(kolada().similarTo("Håbo")).contains(new Group("G2", "Liknande kommuner, övergripande, Håbo, 2025"));
        assertThat(kolada().similarTo("Sala")).isEmpty();
    }

    private void throttled(String seconds) {
        server.stubFor(get(urlPathEqualTo("/v3/data/kpi/N99001,N99002/municipality/1781,0000"))
                .inScenario("throttled")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", seconds))
                .willSetStateTo("free"));
        server.stubFor(get(urlPathEqualTo("/v3/data/kpi/N99001,N99002/municipality/1781,0000"))
                .inScenario("throttled")
                .whenScenarioStateIs("free")
                .willReturn(okJson(DATA.formatted(""))));
    }

    private void data(ResponseDefinitionBuilder answer) {
        for (String ids : List.of("N99001", "N99001,N99002")) {
            server.stubFor(get(urlPathEqualTo("/v3/data/kpi/" + ids + "/municipality/1781,0000"))
                    .willReturn(answer));
        }
    }

    private long dataQuestions() {
        return server.findAll(getRequestedFor(anyUrl())).stream()
                .filter(request -> request.getUrl().startsWith("/v3/data"))
                .count();
    }

    private Kolada kolada() {
        return kolada(Duration.ofSeconds(5));
    }

    private Kolada kolada(Duration read) {
        return new KoladaConfiguration()
                .kolada(new KoladaSettings(
                        URI.create("http://127.0.0.1:" + server.port() + "/v3"),
                        null,
                        Duration.ofSeconds(2),
                        read,
                        2,
                        Duration.ofMillis(1),
                        Duration.ofSeconds(5),
                        "övergripande"));
    }
}
