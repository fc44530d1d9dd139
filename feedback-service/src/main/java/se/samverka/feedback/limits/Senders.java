package se.samverka.feedback.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samverka.kit.http.TrustedProxies;

/** Tells senders apart. The address itself goes no further than this class. */
@Component
public final class Senders {

    /** Half of an IPv6 address: the other half everybody chooses anew as often as they like. */
    private static final int SUBSCRIBER_BYTES = 8;

    private final TrustedProxies proxies;
    private final KeyedHash hash;

    Senders(LimitSettings settings, KeyedHash hash) {
        this.proxies = TrustedProxies.of(settings.trustedProxies());
        this.hash = hash;
    }

    /** Who sent this. All whose address cannot be told are one. */
    public Sender of(HttpServletRequest request) {
        return new Sender(
                hash.of(List.of(proxies.client(request).map(Senders::subscriber).orElse(""))));
    }

    private static String subscriber(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, SUBSCRIBER_BYTES) : bytes);
    }
}
