package se.samverka.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;

class ReturnAddressTest {

    private final ReturnAddress addresses = new ReturnAddress();

    @Test
    void itIsAPathHereWhateverTheHostIsSaidToBe() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/arbete");
        request.setServerName("evil.example");
        request.addHeader("Host", "evil.example");
        request.addHeader("X-Forwarded-Host", "evil.example");
        request.setQueryString("continue=https://evil.example");
        assertThat(kept(request)).isEqualTo("/arbete?continue=https://evil.example");
    }

    @Test
    void onlyWhatCanBeReadAgainIsKept() {
        assertThat(kept(new MockHttpServletRequest("POST", "/arbete"))).isNull();
        assertThat(kept(new MockHttpServletRequest("GET", "/" + "x".repeat(3_000))))
                .isNull();
    }

    @Test
    void itIsForgottenWhenItHasServed() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/arbete");
        assertThat(kept(request)).isEqualTo("/arbete");
        addresses.removeRequest(request, new MockHttpServletResponse());
        assertThat(addresses.getRequest(request, new MockHttpServletResponse())).isNull();
    }

    private @Nullable String kept(MockHttpServletRequest request) {
        addresses.saveRequest(request, new MockHttpServletResponse());
        SavedRequest saved = addresses.getRequest(request, new MockHttpServletResponse());
        return saved == null ? null : saved.getRedirectUrl();
    }
}
