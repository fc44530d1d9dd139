package se.samverka.kit.outbox;

/** A smallest aggregate: a number that goes up, and a secret that no event may hold. */
record Counting(int number, String secret) {

    static final String CHANGED = "se.samverka.test.changed.v1";
    static final String ERASED = "se.samverka.test.erased.v1";

    static Decision<Counting> next() {
        return now -> Change.of(new Counting((int) now.version() + 1, "private"), CHANGED);
    }

    static final class Type implements AggregateType<Counting> {

        private final String topic;

        Type(String topic) {
            this.topic = topic;
        }

        private record Shown(String key, long version, int number) {}

        @Override
        public String collection() {
            return "countings";
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public String source() {
            return "/samverka/test";
        }

        @Override
        public Class<Counting> stateClass() {
            return Counting.class;
        }

        @Override
        public Change<Counting> lost() {
            return Change.erasure(ERASED);
        }

        @Override
        public Object publicState(String key, long version, Counting state) {
            return new Shown(key, version, state.number());
        }
    }
}
