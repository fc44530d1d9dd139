package se.samverka.kit.outbox;

/** The simulated store keeps the contract, so that what the simulation shows holds for the real one. */
class SimStoreTest extends DocumentStoreContract {

    private final SimStore store = new SimStore() {
        @Override
        public synchronized java.util.Optional<StoredDocument> write(Write write) {
            return super.write(write);
        }
    };

    @Override
    DocumentStore store() {
        return store;
    }
}
