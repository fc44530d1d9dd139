package se.samverka.standin.broker;

import java.util.Properties;

/** The broker properties of one start: a lone broker that is small, quick to start and quick to return after a crash. */
final class BrokerProperties {

    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "CLIENTS";
    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;

    private final Properties properties = new Properties();

    BrokerProperties(BrokerSettings settings, int clientPort, int controllerPort) {
        set("log.dirs", settings.folder());
        listeners(clientPort, controllerPort);
        loneBroker();
        quickReturn();
        small();
        settings.properties().forEach(this::set);
    }

    Properties all() {
        return properties;
    }

    private void listeners(int clientPort, int controllerPort) {
        String clients = CLIENTS + "://" + HOST + ":" + clientPort;
        set("process.roles", "broker,controller");
        set("node.id", NODE);
        set("listeners", clients + "," + CONTROLLER + "://" + HOST + ":" + controllerPort);
        set("advertised.listeners", clients);
        set("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        set("inter.broker.listener.name", CLIENTS);
        set("controller.listener.names", CONTROLLER);
        set("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
    }

    private void loneBroker() {
        set("auto.create.topics.enable", false);
        set("default.replication.factor", 1);
        set("min.insync.replicas", 1);
        set("offsets.topic.replication.factor", 1);
        set("offsets.topic.num.partitions", 4);
        set("transaction.state.log.replication.factor", 1);
        set("transaction.state.log.min.isr", 1);
        set("transaction.state.log.num.partitions", 1);
        set("share.coordinator.state.topic.replication.factor", 1);
        set("share.coordinator.state.topic.min.isr", 1);
        set("share.coordinator.state.topic.num.partitions", 1);
        set("group.initial.rebalance.delay.ms", 0);
    }

    /** After a crash the controller refuses the new broker until the dead one's session has run out: keep sessions short. */
    private void quickReturn() {
        set("broker.heartbeat.interval.ms", 300);
        set("broker.session.timeout.ms", 1_500);
    }

    private void small() {
        set("num.network.threads", 2);
        set("num.io.threads", 4);
        set("background.threads", 2);
        // Kept in memory from the start: Kafka's own 128 MB would be a third of all that the suite needs on one
        // machine.
        set("log.cleaner.dedupe.buffer.size", 8 * 1024 * 1024);
        set("log.index.size.max.bytes", 1024 * 1024);
    }

    private void set(String name, Object value) {
        properties.setProperty(name, value.toString());
    }
}
