package se.samverka.gateway.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import se.samverka.gateway.replica.ReadYourWrites;
import se.samverka.kit.http.HeaderNames;

/** Lets people see what they wrote: waits for it after the write, and once more on the page that should show it. */
public final class Receipts {

    private static final String KEPT = Receipts.class.getName();

    private final ReadYourWrites written;

    Receipts(ReadYourWrites written) {
        this.written = written;
    }

    /** Waits for what the owner said it wrote, and keeps the receipt when it did not come in time. */
    public void await(String receipt, HttpServletRequest request, HttpServletResponse response) {
        if (isLate(receipt, response)) {
            request.getSession().setAttribute(KEPT, receipt);
        }
    }

    /** Whether this person's last write is not to be seen yet. */
    boolean isAwaited(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(KEPT) instanceof String receipt)) {
            return false;
        }
        if (isLate(receipt, response)) {
            return true;
        }
        session.removeAttribute(KEPT);
        return false;
    }

    private boolean isLate(String receipt, HttpServletResponse response) {
        written.await(receipt, response);
        return response.containsHeader(HeaderNames.VIEW);
    }
}
