package se.samverka.gateway.letterbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClicksTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Clicks clicks = new Clicks(nanos::get);

    @Test
    void theSecondClickOfADoubleClickGoesUnderTheKeyOfTheFirst() {
        String first = key(vote("true", "192.0.2.1", "Firefox"));
        nanos.addAndGet(Duration.ofMillis(400).toNanos());
        assertThat(key(vote("true", "192.0.2.1", "Firefox"))).isEqualTo(first);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(key(vote("true", "192.0.2.1", "Firefox"))).as("later").isNotEqualTo(first);
    }

    @Test
    void anotherAnswerAnotherBrowserAndAnotherPageCountForThemselves() {
        String first = key(vote("true", "192.0.2.1", "Firefox"));
        assertThat(key(vote("false", "192.0.2.1", "Firefox"))).isNotEqualTo(first);
        assertThat(key(vote("true", "192.0.2.2", "Firefox"))).isNotEqualTo(first);
        assertThat(key(vote("true", "192.0.2.1", "Chrome"))).isNotEqualTo(first);
        MockHttpServletRequest elsewhere = vote("true", "192.0.2.1", "Firefox");
        elsewhere.setRequestURI("/kommuner/1781/mal/4/synpunkter");
        assertThat(key(elsewhere)).isNotEqualTo(first);
    }

    @Test
    void whatWasWrittenAndWhatHasAKeyKeepsItsOwn() {
        MockHttpServletRequest keyed = vote("true", "192.0.2.1", "Firefox");
        keyed.setParameter("key", "my-own-key");
        assertThat(key(vote("true", "192.0.2.1", "Firefox"))).isNotEqualTo(key(keyed));
        assertThat(key(keyed)).isEqualTo("my-own-key");
        MockHttpServletRequest written = vote("true", "192.0.2.1", "Firefox");
        written.setParameter("comment", "Bra");
        assertThat(key(written)).isNotEqualTo(key(written));
    }

    private String key(MockHttpServletRequest request) {
        return clicks.once(Letter.of(request), request).key();
    }

    private static MockHttpServletRequest vote(String useful, String address, String browser) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/kommuner/1781/mal/17/synpunkter");
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", browser);
        request.setParameter("useful", useful);
        return request;
    }
}
