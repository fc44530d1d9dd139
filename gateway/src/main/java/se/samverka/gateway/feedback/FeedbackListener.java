package se.samverka.gateway.feedback;

/** Wants to know when something was said, or what was said changed. */
public interface FeedbackListener {

    /**
     * Something changed, and {@link Feedbacks} shows it already.
     *
     * @param municipality code, perhaps of one we do not know
     * @param subject what has a page that shows something of it: what it is about, or what it led to
     */
    void feedbackChanged(String municipality, Subject subject);
}
