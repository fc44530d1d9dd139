package se.samverka.local;

import java.nio.file.Path;
import se.samverka.standin.broker.Broker;
import se.samverka.standin.broker.BrokerSettings;

/** The broker in a process of its own, to be killed. */
final class BrokerProcess {

    private BrokerProcess() {}

    /** @param args folder of its data, port */
    public static void main(String[] args) {
        Broker.start(BrokerSettings.in(Path.of(args[0])).port(Integer.parseInt(args[1])));
    }
}
