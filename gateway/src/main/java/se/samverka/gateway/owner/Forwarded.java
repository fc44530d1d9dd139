package se.samverka.gateway.owner;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpRequest;
import se.samverka.kit.http.TrustedProxies;

/** Tells owners where a request came from, so that they can tell senders apart; what strangers claim of it stays here. */
public final class Forwarded {

    private final TrustedProxies proxies;

    /** @param proxies those before the gateway */
    public Forwarded(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** Writes it into a request to an owner. */
    public void tell(HttpServletRequest from, HttpRequest.Builder to) {
        String way = proxies.forwardedFor(from);
        if (!way.isEmpty()) {
            to.setHeader(TrustedProxies.FORWARDED_FOR, way);
        }
    }
}
