package se.samverka.kit.outbox;

import org.testcontainers.DockerClientFactory;

/** Whether containers can be run here. */
final class Docker {

    private Docker() {}

    /** Says so when not: what is skipped must not look as if it had passed. */
    static boolean isThere() {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (!there) {
            System.err.println("CONTAINERS ARE NOT TRIED: there is no Docker here");
        }
        return there;
    }
}
