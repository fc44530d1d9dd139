package se.samverka.kit.http;

import jakarta.servlet.ServletRequest;

/** Where a request's id is found. */
public final class RequestIds {

    static final String IN_LOG = "requestId";
    static final String IN_REQUEST = RequestIds.class.getName();

    private RequestIds() {}

    /** The id of this request, {@code -} when it has none yet. */
    public static String of(ServletRequest request) {
        return request.getAttribute(IN_REQUEST) instanceof String id ? id : "-";
    }
}
