package se.samverka.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverka.gateway.owner.Owner;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.http.RequestIds;

/**
 * Which headers travel. To an owner go those it is known to read, so that no cookie and no claim about the sender
 * slips through; back come all but those of the connection (RFC 9110, 7.6.1) and those that we set ourselves.
 */
final class PassedHeaders {

    private static final List<String> TO_OWNER = List.of(
            "Authorization",
            "Accept",
            "Accept-Language",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            HeaderNames.IDEMPOTENCY_KEY,
            HeaderNames.SENT_BY,
            HeaderNames.WRITTEN);

    private static final Set<String> NOT_BACK = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "date",
            "server",
            "set-cookie",
            "location",
            HeaderNames.VIEW.toLowerCase(Locale.ROOT),
            HeaderNames.REQUEST_ID);

    private PassedHeaders() {}

    static void toOwner(HttpServletRequest from, HttpRequest.Builder to) {
        for (String name : TO_OWNER) {
            for (String value : Collections.list(from.getHeaders(name))) {
                to.header(name, value);
            }
        }
        to.setHeader(HeaderNames.REQUEST_ID, RequestIds.of(from));
    }

    static void back(HttpHeaders from, Owner owner, HttpServletResponse to) {
        Set<String> ofConnection = from.allValues("connection").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        from.map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith(":") && !NOT_BACK.contains(lower) && !ofConnection.contains(lower)) {
                values.forEach(value -> to.addHeader(name, value));
            }
        });
        from.firstValue("location")
                .flatMap(owner::asSeenFromOutside)
                .ifPresent(place -> to.setHeader("Location", place));
    }
}
