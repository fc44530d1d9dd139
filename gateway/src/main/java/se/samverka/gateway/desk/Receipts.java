package se.samverka.gateway.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.ReadYourWrites;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.HeaderNames;

/**
 * Lets people see what they wrote: waits for it after the write, and once more on the page that should show it; and
 * tells them there, once, what was done.
 */
public final class Receipts {

    private static final String KEPT = Receipts.class.getName();
    private static final String DONE = KEPT + ".done";

    private final ReadYourWrites written;

    Receipts(ReadYourWrites written) {
        this.written = written;
    }

    /** What was done. @param key of the words that tell it @param about what stands for {@code {0}}, {@code {1}} and so on in them */
    public record Done(String key, List<String> about) {

        /** Copies what it is about. */
        public Done {
            about = List.copyOf(about);
        }

        /** In words. */
        public String in(Words words) {
            return words.of(key, about.toArray());
        }
    }

    /** @param done what was done and not told yet; {@code null} = nothing @param late whether it is not to be seen yet */
    public record Seen(@Nullable Done done, boolean late) {}

    /** Waits for what the owner said it wrote, and keeps the receipt when it did not come in time. @param done to be told */
    public void await(Done done, String receipt, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(DONE, done);
        await(receipt, request, response);
    }

    /** The same for what needs no telling. */
    public void await(String receipt, HttpServletRequest request, HttpServletResponse response) {
        if (isLate(receipt, response)) {
            request.getSession().setAttribute(KEPT, receipt);
        }
    }

    /** What this person did last, on a page that shows it. */
    public Seen seen(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        if (session.getAttribute(KEPT) instanceof String receipt) {
            if (isLate(receipt, response)) {
                return new Seen(null, true);
            }
            session.removeAttribute(KEPT);
        }
        if (session.getAttribute(DONE) instanceof Done done) {
            session.removeAttribute(DONE);
            return new Seen(done, false);
        }
        return new Seen(null, false);
    }

    private boolean isLate(String receipt, HttpServletResponse response) {
        written.await(receipt, response);
        return response.containsHeader(HeaderNames.VIEW);
    }
}
