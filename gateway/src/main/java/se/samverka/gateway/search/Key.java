package se.samverka.gateway.search;

/**
 * Names an article.
 *
 * @param key of the aggregate's records, {@code 1781/17}
 */
record Key(FoundKind kind, String key) {

    static Key of(Article article) {
        return new Key(article.kind(), article.key());
    }

    /** The part behind the municipality. */
    String id() {
        return key.substring(key.indexOf('/') + 1);
    }

    /** Reads what {@link #toString} wrote. */
    static Key parse(String text) {
        int end = text.indexOf(' ');
        return new Key(FoundKind.valueOf(text.substring(0, end)), text.substring(end + 1));
    }

    @Override
    public String toString() {
        return kind + " " + key;
    }
}
