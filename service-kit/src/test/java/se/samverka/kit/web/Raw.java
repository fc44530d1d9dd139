package se.samverka.kit.web;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests that no well-behaved client would send, byte by byte.
 *
 * @param status of the answer
 * @param head status line and headers
 * @param body the body
 */
record Raw(int status, String head, String body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[^\r]*\r\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
    private static final int PATIENCE_MILLIS = 10_000;

    /** Sends and reads one answer: as long as it says it is, or else until the server closes. */
    static Raw send(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Service.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return read(new DataInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Raw read(DataInputStream answer) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) answer.readUnsignedByte());
        }
        Matcher status = STATUS.matcher(head);
        if (!status.lookingAt()) {
            throw new IllegalStateException("no answer but: " + head);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = length.find() ? answer.readNBytes(Integer.parseInt(length.group(1))) : answer.readAllBytes();
        return new Raw(Integer.parseInt(status.group(1)), head.toString(), new String(body, StandardCharsets.UTF_8));
    }

    static Raw send(String request) {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    static Raw get(String target) {
        return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Service.token().sign() + "\r\n\r\n");
    }
}
