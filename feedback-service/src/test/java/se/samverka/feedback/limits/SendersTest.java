package se.samverka.feedback.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SendersTest {

    private final Senders senders = new Senders(LimitFixtures.SETTINGS, new KeyedHash());

    @Test
    void tellsAddressesApartWithoutShowingThem() {
        Sender one = from("203.0.113.9");
        assertThat(from("203.0.113.9")).isEqualTo(one);
        assertThat(from("203.0.113.10")).isNotEqualTo(one);
        assertThat(one.toString()).doesNotContain("203");
    }

    @Test
    void takesASubscribersIpv6AddressesForOne() {
        assertThat(from("2001:db8:1:2::1")).isEqualTo(from("2001:db8:1:2:ffff::9"));
        assertThat(from("2001:db8:1:3::1")).isNotEqualTo(from("2001:db8:1:2::1"));
    }

    @Test
    void takesAllWithoutAnAddressForOne() {
        assertThat(from("")).isEqualTo(from("somewhere"));
    }

    private Sender from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return senders.of(request);
    }
}
