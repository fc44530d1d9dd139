package se.samverka.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;

/**
 * A body on its way from a caller to an owner, never held. What goes wrong on the caller's side breaks the request to the
 * owner off, so that half a body never looks like a whole one; and it is remembered, since it is not the owner's fault.
 */
final class Upload {

    private final HttpServletRequest from;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable Problem fault;

    Upload(HttpServletRequest from) {
        this.from = from;
    }

    BodyPublisher publisher() {
        BodyPublisher chunked = BodyPublishers.ofInputStream(this::open);
        long length = from.getContentLengthLong();
        return length > 0 ? BodyPublishers.fromPublisher(chunked, length) : chunked;
    }

    /** What the caller did wrong; {@code null} when nothing. */
    @Nullable
    Problem fault() {
        return fault;
    }

    private InputStream open() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a body that was read in part cannot be sent again");
        }
        try {
            return new Watched(from.getInputStream());
        } catch (IOException e) {
            throw remembered(Problem.badRequest("The body cannot be read."));
        }
    }

    private Problem remembered(Problem problem) {
        fault = problem;
        return problem;
    }

    /** The kit bounds the body and makes problems of what does not come. */
    private final class Watched extends FilterInputStream {

        private Watched(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            try {
                return super.read(into, at, most);
            } catch (Problem problem) {
                throw remembered(problem);
            }
        }
    }
}
