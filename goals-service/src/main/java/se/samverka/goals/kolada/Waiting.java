package se.samverka.goals.kolada;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Waits as long as it is asked to (429 with {@code Retry-After}, RFC 9110) and asks again, a few times.
 *
 * @param unasked how long to wait when it is not said
 * @param longest more is not waited
 */
record Waiting(Duration unasked, Duration longest) implements ClientHttpRequestInterceptor {

    private static final Logger log = LoggerFactory.getLogger(Waiting.class);
    private static final int TIMES = 5;

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        ClientHttpResponse response = execution.execute(request, body);
        for (int i = 0; i < TIMES && asksToWait(response); i++) {
            Duration wait = wait(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
            if (wait.compareTo(longest) > 0) {
                return response;
            }
            response.close();
            log.info("Kolada asks to wait {} s", wait.toSeconds());
            pause(wait);
            response = execution.execute(request, body);
        }
        return response;
    }

    private static boolean asksToWait(ClientHttpResponse response) throws IOException {
        return response.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Seconds; a date, which may stand there too, is taken for not said. */
    private Duration wait(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : unasked;
    }

    private static void pause(Duration time) throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting");
        }
    }
}
