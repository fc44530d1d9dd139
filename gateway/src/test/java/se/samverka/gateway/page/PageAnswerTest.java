package se.samverka.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.samverka.kit.http.Precondition;

class PageAnswerTest {

    private static final String TEXT = "{\"åäö\":\"" + "a".repeat(2_000) + "\"}";
    private final Page page = Page.of(Kind.JSON, 7, TEXT.getBytes(StandardCharsets.UTF_8));

    @Test
    void theWholePageWithItsTag() throws IOException {
        MockHttpServletResponse response = get(null, null);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(response.getHeader("ETag")).matches("\"7-[0-9a-f]{12}\"");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding, Samverka-Written");
        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(response.getContentLength()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void theCompressedFormHasATagOfItsOwn() throws IOException {
        MockHttpServletResponse response = get("br, gzip", null);

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getHeader("ETag"))
                .matches("\"7-[0-9a-f]{12}z\"")
                .isNotEqualTo(get(null, null).getHeader("ETag"));
        byte[] unpacked =
                new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void aWriteCanBeBasedOnEitherTag() throws IOException {
        Precondition.ifMatch(get(null, null).getHeader("ETag")).check(7);
        Precondition.ifMatch(get("gzip", null).getHeader("ETag")).check(7);
    }

    @Test
    void whoHasItAlreadyGetsNoBody() throws IOException {
        String tag = get("gzip", null).getHeader("ETag");
        MockHttpServletResponse again = get("gzip", "\"other\", " + tag);

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(again.getHeader("Cache-Control")).isNotNull();
        assertThat(again.getHeader("Vary")).isEqualTo("Accept-Encoding, Samverka-Written");
    }

    @Test
    void aSharedCacheAsksEachTimeUnlessTheOperatorLetsIt() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

        assertThat(cacheControl(Duration.ZERO, request)).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(cacheControl(Duration.ofSeconds(30), request))
                .isEqualTo("public, max-age=0, s-maxage=30, must-revalidate");
    }

    @Test
    void whoBringsAReceiptGetsAnAnswerThatNoSharedCacheKeeps() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Samverka-Written", "samverka.goals.v1;1781/17;3");

        assertThat(cacheControl(Duration.ofSeconds(30), request)).isEqualTo("private, max-age=0, must-revalidate");
    }

    private String cacheControl(Duration sharedFor, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Caching(sharedFor).doFilter(request, response, (one, other) -> PageAnswer.send(page, request, response));
        return response.getHeader("Cache-Control");
    }

    @Test
    void theTagOfAnotherFormIsNotThisOne() throws IOException {
        assertThat(get(null, get("gzip", null).getHeader("ETag")).getStatus()).isEqualTo(200);
    }

    @Test
    void headHasTheLengthAndNoBody() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("HEAD", "/");
        MockHttpServletResponse response = new MockHttpServletResponse();
        PageAnswer.send(page, request, response);

        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getContentLength()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aSmallPageIsNotCompressed() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Encoding", "gzip");
        MockHttpServletResponse response = new MockHttpServletResponse();
        PageAnswer.send(Page.of(Kind.JSON, "{}".getBytes(StandardCharsets.UTF_8)), request, response);

        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(response.getHeader("ETag")).matches("\"p-[0-9a-f]{12}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "deflate, gzip|true",
                "gzip, deflate, br|true",
                "gzip;q=0.5|true",
                "gzip;q=1.0, identity;q=0.5|true",
                "gzip;q=0|false",
                "gzip; q=0.000, br|false",
                "br;q=0, gzip|true",
                "identity|false",
                "br|false"
            })
    void whoTakesGzip(String accepted, boolean takes) {
        assertThat(PageAnswer.takesGzip(accepted)).isEqualTo(takes);
    }

    private MockHttpServletResponse get(String acceptEncoding, String ifNoneMatch) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        if (acceptEncoding != null) {
            request.addHeader("Accept-Encoding", acceptEncoding);
        }
        if (ifNoneMatch != null) {
            request.addHeader("If-None-Match", ifNoneMatch);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        PageAnswer.send(page, request, response);
        return response;
    }
}
