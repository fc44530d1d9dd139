package se.samverka.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The proxies whose word counts on where a request came from. What a request's {@code X-Forwarded-For} says is believed
 * only as far as trusted proxies wrote it, read from its end: each wrote the address that it saw.
 */
public final class TrustedProxies {

    /** The header in which a proxy adds the address that it was called from. */
    public static final String FORWARDED_FOR = "X-Forwarded-For";

    /** Longer chains are believed no further. */
    private static final int MOST_HOPS = 10;

    /** Half of an IPv6 address: the other half everybody chooses anew as often as they like. */
    private static final int SUBSCRIBER_BYTES = 8;

    /** Some proxies write a port behind an address, and brackets around one that has colons. */
    private static final Pattern HOP =
            Pattern.compile("\\[([^\\]]{1,45})\\](?::\\d{1,5})?|([^:]{1,15})(?::\\d{1,5})?|(.{2,45})");

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /**
     * @param ranges addresses, and ranges such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when one of them is neither
     */
    public static TrustedProxies of(List<String> ranges) {
        return new TrustedProxies(ranges.stream().map(Network::parse).toList());
    }

    /** The address that a request came from: the last before those that we trust. Empty when even the connection has none. */
    public Optional<InetAddress> client(HttpServletRequest request) {
        List<InetAddress> way = way(request);
        return way.isEmpty() ? Optional.empty() : Optional.of(way.getLast());
    }

    /**
     * Whom a request came from, as limits count: the address of its {@link #client}, of IPv6 the first half. All whose address cannot be told are one.
     *
     * @return hexadecimal digits; empty when the address cannot be told
     */
    public String subscriber(HttpServletRequest request) {
        return client(request).map(TrustedProxies::subscriber).orElse("");
    }

    private static String subscriber(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, SUBSCRIBER_BYTES) : bytes);
    }

    /** What to write into {@code X-Forwarded-For} when the request is passed on; empty when there is nothing to write. */
    public String forwardedFor(HttpServletRequest request) {
        List<InetAddress> fromAfar = new ArrayList<>(way(request));
        Collections.reverse(fromAfar);
        return fromAfar.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }

    /** The addresses on the way here, ours first; it ends where nobody whom we trust tells more. */
    private List<InetAddress> way(HttpServletRequest request) {
        List<InetAddress> way = new ArrayList<>();
        Optional<InetAddress> hop = read(String.valueOf(request.getRemoteAddr()));
        String told = String.join(",", Collections.list(request.getHeaders(FORWARDED_FOR)));
        while (hop.isPresent()) {
            way.add(hop.get());
            if (told.isBlank() || way.size() > MOST_HOPS || !trusts(hop.get())) {
                break;
            }
            int comma = told.lastIndexOf(',');
            hop = read(told.substring(comma + 1));
            told = told.substring(0, Math.max(0, comma));
        }
        return way;
    }

    private boolean trusts(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static Optional<InetAddress> read(String text) {
        Matcher hop = HOP.matcher(text.strip());
        if (!hop.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(hop.group(1))
                .or(() -> Optional.ofNullable(hop.group(2)))
                .or(() -> Optional.ofNullable(hop.group(3)))
                .flatMap(Network::literal);
    }
}
