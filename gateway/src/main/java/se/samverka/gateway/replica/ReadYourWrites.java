package se.samverka.gateway.replica;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import se.samverka.kit.http.HeaderNames;

/**
 * Lets a reader who brings the receipt of a write ({@code Samverka-Written}) wait until the view has it, on whichever
 * instance. When that takes too long the answer is what there is, with {@code Samverka-View: pending}. A header that
 * cannot be read, or that names a topic nobody here reads, is no reason to refuse a public page: it is as if absent.
 */
public final class ReadYourWrites implements Filter {

    private final Replica replica;
    private final Duration atMost;

    /** @param atMost how long a reader waits, 2 s by the contract */
    public ReadYourWrites(Replica replica, Duration atMost) {
        this.replica = replica;
        this.atMost = atMost;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String header = http.getHeader(HeaderNames.WRITTEN);
        if (header != null && reads(http)) {
            await(header, (HttpServletResponse) response);
        }
        chain.doFilter(request, response);
    }

    /** Waits for what an owner said it wrote, and tells the caller when it did not come in time. */
    public void await(String header, HttpServletResponse response) {
        Receipt.parse(header)
                .filter(receipt -> replica.topics().contains(receipt.topic()))
                .filter(receipt -> !replica.await(receipt, atMost))
                .ifPresent(late -> response.setHeader(HeaderNames.VIEW, "pending"));
    }

    private static boolean reads(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
