package se.samverka.kit.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import se.samverka.kit.problem.Problem;

/** What a sender does that stops in the middle; the rest is tried over a real connection. */
class BodyFilterTest {

    @ParameterizedTest
    @CsvSource({"true,408", "false,400"})
    void aBodyThatDoesNotEndIsTheSendersFault(boolean timedOut, int status) throws IOException {
        ServletInputStream broken = Mockito.mock(ServletInputStream.class);
        Mockito.when(broken.readNBytes(Mockito.anyInt()))
                .thenThrow(new IOException("early", timedOut ? new TimeoutException() : null));
        HttpServletRequest request = new MockHttpServletRequest("PUT", "/x") {
            @Override
            public ServletInputStream getInputStream() {
                return broken;
            }

            @Override
            public long getContentLengthLong() {
                return 10;
            }
        };

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new BodyFilter(DataSize.ofBytes(10), List.of())
                        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain()))
                .matches(problem -> problem.status() == status);
    }
}
