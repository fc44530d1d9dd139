package se.samverka.kit.http;

/** Headers of Samverka's own, or that Spring does not name. */
public final class HeaderNames {

    /** A request's id, in and out; 1-64 of {@code A-Z a-z 0-9 . _ -}. */
    public static final String REQUEST_ID = "x-request-id";

    /** The calling system, in; noted in the log. */
    public static final String SENT_BY = "X-Sent-By";

    /** A request that may be sent again; at most 64 visible ASCII characters. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** What a write made, {@code topic;key;version}. */
    public static final String WRITTEN = "Samverka-Written";

    /** {@code pending} when a page does not show a write yet. */
    public static final String VIEW = "Samverka-View";

    private HeaderNames() {}
}
