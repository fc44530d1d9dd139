package se.samverka.gateway.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import se.samverka.kit.http.TrustedProxies;
import se.samverka.kit.problem.Problem;

class EntranceTest {

    private final StreamFilter.Entrance entrance = new StreamFilter.Entrance(
            new Places(10, 1), TrustedProxies.of(List.of()), new StreamMeters(new SimpleMeterRegistry(), () -> 0));

    @Test
    void takesASubscribersIpv6AddressesForOne() {
        Runnable leave = enter("2001:db8:1:2::1");
        assertThatThrownBy(() -> enter("2001:db8:1:2:ffff::9")).isInstanceOf(Problem.class);
        assertThatCode(() -> enter("2001:db8:1:3::1")).doesNotThrowAnyException();
        leave.run();
        assertThatCode(() -> enter("2001:db8:1:2:ffff::9")).doesNotThrowAnyException();
    }

    @Test
    void tellsIpv4AddressesApart() {
        enter("203.0.113.9");
        assertThatThrownBy(() -> enter("203.0.113.9")).isInstanceOf(Problem.class);
        assertThatCode(() -> enter("203.0.113.10")).doesNotThrowAnyException();
    }

    private Runnable enter(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return entrance.enter(request);
    }
}
