package se.samverka.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks before anything starts whether every port can be had, so that the error names the port and its setting. */
final class FreePorts {

    private FreePorts() {}

    /** @throws LocalException naming every port that is taken, with its setting */
    static void check(LocalSettings settings) {
        List<String> taken = new ArrayList<>();
        settings.ports().forEach((setting, port) -> {
            if (taken(port)) {
                taken.add(
                        "Port " + port + " is in use. Choose another with " + setting + "=" + (port + 10_000) % 65_536);
            }
        });
        if (!taken.isEmpty()) {
            throw new LocalException(String.join(System.lineSeparator(), taken) + System.lineSeparator()
                    + "or stop what uses it. Is Samverka already running?");
        }
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
