package se.samverka.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks before anything starts whether every port can be had, so that the error names the port and its setting. */
final class FreePorts {

    private FreePorts() {}

    /** @throws LocalException naming the first port that is taken */
    static void check(LocalSettings settings) {
        settings.ports().forEach((setting, port) -> {
            if (taken(port)) {
                throw new LocalException("Port " + port + " is in use. Stop what uses it, or choose another: " + setting
                        + "=" + (port + 10_000) % 65_536 + " mvn");
            }
        });
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
