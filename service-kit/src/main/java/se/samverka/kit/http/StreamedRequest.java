package se.samverka.kit.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;

/** A request whose body is read as it comes: what is too long or does not come is a problem in the middle of it. */
final class StreamedRequest extends HttpServletRequestWrapper {

    private final long most;

    StreamedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        Body.begin((HttpServletRequest) getRequest());
        return new Bounded(super.getInputStream(), most);
    }

    @Override
    public BufferedReader getReader() {
        throw new UnsupportedOperationException("the body comes as bytes");
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream bytes;
        private final long most;
        private long taken;

        Bounded(ServletInputStream bytes, long most) {
            this.bytes = bytes;
            this.most = most;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            int read;
            try {
                read = bytes.read(into, from, count);
            } catch (IOException e) {
                throw BodyFilter.broken(e);
            }
            taken += Math.max(0, read);
            if (taken > most) {
                throw BodyFilter.tooLarge(most);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read it");
        }
    }
}
