package se.samverka.gateway.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection to a stream that can be read slowly, and cut. Speaks HTTP/1.0, so that the body comes as it is. */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 8_192;
    private static final int SMALL_WINDOW = 32_768;

    private final Socket socket;
    private final InputStream in;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Asks for a stream. @param id {@code Last-Event-ID}; empty = none */
    static Wire open(URI address, String id) throws IOException {
        return open(new Socket(), address, id);
    }

    /** Asks for a stream of all that will be, and lets little of it come before it is read. */
    static Wire narrow(URI address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_WINDOW);
        return open(socket, address, "");
    }

    /** Asks for a stream of all that will be, from this address of our own. */
    static Wire from(String own, URI address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(own, 0));
        return open(socket, address, "");
    }

    private static Wire open(Socket socket, URI address, String id) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
        String query = address.getQuery() == null ? "" : "?" + address.getQuery();
        String last = id.isEmpty() ? "" : "Last-Event-ID: " + id + "\r\n";
        String request = "GET " + address.getPath() + query + " HTTP/1.0\r\nHost: localhost\r\n" + last + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new Wire(socket);
    }

    /** Reads what comes until nothing comes for so long, or there are so many bytes. @return whether more may come */
    boolean read(Reader to, int millis, int most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int left = most;
        socket.setSoTimeout(Math.max(1, millis));
        try {
            while (left > 0) {
                int count = in.read(buffer, 0, Math.min(left, buffer.length));
                if (count < 0) {
                    return false;
                }
                to.send(Arrays.copyOf(buffer, count));
                left -= count;
            }
        } catch (SocketTimeoutException e) {
            return true;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
