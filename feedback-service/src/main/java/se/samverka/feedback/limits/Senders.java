package se.samverka.feedback.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samverka.kit.http.TrustedProxies;

/** Tells senders apart. The address itself goes no further than this class. */
@Component
public final class Senders {

    private final TrustedProxies proxies;
    private final KeyedHash hash;

    Senders(LimitSettings settings, KeyedHash hash) {
        this.proxies = TrustedProxies.of(settings.trustedProxies());
        this.hash = hash;
    }

    /** Who sent this. All whose address cannot be told are one. */
    public Sender of(HttpServletRequest request) {
        return new Sender(hash.of(List.of(proxies.subscriber(request))));
    }
}
