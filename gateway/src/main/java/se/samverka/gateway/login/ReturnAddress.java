package se.samverka.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where a person wanted to go before the login: the path of a page here, and never a host, so that a login cannot lead
 * anywhere else.
 */
final class ReturnAddress implements RequestCache {

    private static final String KEPT = ReturnAddress.class.getName();
    private static final int LONGEST = 2_000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if ("GET".equals(request.getMethod()) && address.length() <= LONGEST) {
            request.getSession().setAttribute(KEPT, address);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        String address = of(request);
        return address == null ? null : new SimpleSavedRequest(address);
    }

    /** The page reads what it needs itself. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }

    /** The address that is kept for this person. */
    static @Nullable String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof String address ? address : null;
    }
}
