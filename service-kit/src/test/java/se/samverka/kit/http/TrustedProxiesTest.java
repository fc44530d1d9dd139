package se.samverka.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of(List.of("127.0.0.0/8", "::1", "10.1.0.0/16"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 |                                     | 203.0.113.9",
                "203.0.113.9 | 198.51.100.1                        | 203.0.113.9",
                "127.0.0.1   |                                     | 127.0.0.1",
                "127.0.0.1   | 198.51.100.1                        | 198.51.100.1",
                "127.0.0.1   | 6.6.6.6, 198.51.100.1               | 198.51.100.1",
                "127.0.0.1   | 6.6.6.6,198.51.100.1 , 10.1.2.3     | 198.51.100.1",
                "127.0.0.1   | 10.2.0.1, 10.1.0.1                  | 10.2.0.1",
                "127.0.0.1   | 10.1.0.9                            | 10.1.0.9",
                "[::1]       | 198.51.100.1:4711                   | 198.51.100.1",
                "::1         | 2001:db8::7                         | 2001:db8:0:0:0:0:0:7",
                "::1         | [2001:db8::7]:443                   | 2001:db8:0:0:0:0:0:7",
                "::1         | ::ffff:198.51.100.1                 | 198.51.100.1",
                "127.0.0.1   | 198.51.100.1, unknown               | 127.0.0.1",
                "127.0.0.1   | localhost                           | 127.0.0.1",
                "127.0.0.1   | ,,                                  | 127.0.0.1",
                "127.0.0.1   | 1.2.3                               | 127.0.0.1",
                "127.0.0.1   | 999.1.1.1                           | 127.0.0.1",
                "127.0.0.1   | fe80::1%eth0                        | 127.0.0.1"
            })
    void believesWhatTrustedProxiesWrote(String connection, String told, String client) {
        assertThat(proxies.client(request(connection, told)))
                .map(InetAddress::getHostAddress)
                .contains(client);
    }

    @Test
    void passesOnWhatItBelievesAndNothingElse() {
        assertThat(proxies.forwardedFor(request("203.0.113.9", "6.6.6.6"))).isEqualTo("203.0.113.9");
        assertThat(proxies.forwardedFor(request("127.0.0.1", "6.6.6.6, 198.51.100.1, 10.1.0.1")))
                .isEqualTo("198.51.100.1, 10.1.0.1, 127.0.0.1");
        assertThat(proxies.forwardedFor(request("", "6.6.6.6"))).isEmpty();
    }

    @Test
    void readsSeveralHeadersAsOneAndNoFurtherThanItNeeds() {
        MockHttpServletRequest request = request("127.0.0.1", "6.6.6.6");
        request.addHeader(TrustedProxies.FORWARDED_FOR, "198.51.100.1");
        assertThat(proxies.client(request)).map(InetAddress::getHostAddress).contains("198.51.100.1");

        String told = "127.0.0.1,".repeat(100_000) + "127.0.0.1";
        assertThat(proxies.forwardedFor(request("127.0.0.1", told)).split(", ")).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gateway", "10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/8/8", "1.2.3/8"})
    void refusesWhatIsNoRange(String range) {
        List<String> ranges = List.of(range);
        assertThatThrownBy(() -> TrustedProxies.of(ranges)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MockHttpServletRequest request(String connection, String told) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(connection);
        if (told != null) {
            request.addHeader(TrustedProxies.FORWARDED_FOR, told);
        }
        return request;
    }
}
