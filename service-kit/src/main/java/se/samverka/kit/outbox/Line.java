package se.samverka.kit.outbox;

/**
 * One aggregate type's way from its collection to its topic.
 *
 * @param type what it carries
 * @param store its documents
 * @param publisher to its topic
 * @param sweep over what was left unsent
 * @param republish of all of it, after a restore
 * @param restored what of it was restored and not republished
 */
record Line(
        AggregateType<?> type,
        MongoDocumentStore store,
        Publisher publisher,
        Sweep sweep,
        Republish<?> republish,
        Restored restored) {

    Watcher watcher() {
        return new Watcher(store, publisher, restored);
    }
}
