package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.StateTopic;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;

/**
 * Reads {@code samverka.feedback.v1}. That there is a case at all is nobody's business until a moderator has published
 * it; from then on everything that becomes of it is public, its end too.
 */
final class FeedbackTopic implements TopicView {

    static final String NAME = "samverka.feedback.v1";

    private final States<FeedbackState> states;
    private final Feedbacks feedbacks;
    private final List<FeedbackListener> listeners;

    /** Cases that were published once and are not now; only the thread that applies asks. */
    private final Set<String> onceShown = new HashSet<>();

    private final StateTopic<FeedbackState> topic;

    private FeedbackTopic(States<FeedbackState> states, Feedbacks feedbacks, List<FeedbackListener> listeners) {
        this.states = states;
        this.feedbacks = feedbacks;
        this.listeners = List.copyOf(listeners);
        this.topic = new StateTopic<>(
                NAME,
                "feedback",
                Set.of(
                        "received",
                        "changed",
                        "published",
                        "rejected",
                        "replied",
                        "used",
                        "appealed",
                        "reply-rated",
                        "withdrawn"),
                FeedbackState.class,
                states,
                this::changed);
    }

    /** @param listeners told of every change when the feedbacks show it */
    static TopicView of(States<FeedbackState> states, Feedbacks feedbacks, List<FeedbackListener> listeners) {
        return new FeedbackTopic(states, feedbacks, listeners);
    }

    @Override
    public String topic() {
        return topic.topic();
    }

    @Override
    public long version(String key) {
        return topic.version(key);
    }

    @Override
    public Set<String> types() {
        return topic.types();
    }

    @Override
    public Applied apply(Incoming event) throws UnreadableRecord {
        return topic.apply(event);
    }

    @Override
    public Turn prepare(Incoming event) {
        return topic.prepare(event);
    }

    @Override
    public boolean isPublic(Incoming event) {
        return onceShown.contains(event.key())
                || states.find(event.key())
                        .map(Held::state)
                        .filter(FeedbackTopic::isShown)
                        .isPresent();
    }

    private static boolean isShown(@Nullable FeedbackState state) {
        return state != null && state.status() == FeedbackStatus.PUBLISHED;
    }

    private void changed(String key, @Nullable FeedbackState before, @Nullable FeedbackState after) {
        if (isShown(before) && !isShown(after)) {
            onceShown.add(key);
        }
        String municipality = key.split("/", 2)[0];
        Instant time = states.find(key).orElseThrow().time();
        feedbacks.update(municipality, before, after, time);
        Set<Subject> shownOn = new HashSet<>();
        shownOn.addAll(before == null ? Set.of() : before.shownOn());
        shownOn.addAll(after == null ? Set.of() : after.shownOn());
        shownOn.forEach(subject -> listeners.forEach(listener -> listener.feedbackChanged(municipality, subject)));
    }
}
