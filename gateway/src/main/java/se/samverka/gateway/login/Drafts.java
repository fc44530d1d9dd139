package se.samverka.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.springframework.session.Session;

/** The last form that a person sent in vain, kept in the person's session until it is shown again. */
final class Drafts {

    private static final String KEPT = Drafts.class.getName();

    private Drafts() {}

    static void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT, Draft.of(request));
    }

    /** What was typed into the form at this address, once; empty when there is nothing. */
    static Map<String, List<String>> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(KEPT) instanceof Draft draft
                && draft.path().equals(request.getRequestURI())) {
            session.removeAttribute(KEPT);
            return draft.fields();
        }
        return Map.of();
    }

    /** Nothing that was kept of the form at this address is shown any more. */
    static void forget(HttpServletRequest request) {
        take(request);
    }

    /** What it takes of a session, in bytes. */
    static int weight(Session session) {
        return session.getAttribute(KEPT) instanceof Draft draft ? draft.weight() : 0;
    }
}
