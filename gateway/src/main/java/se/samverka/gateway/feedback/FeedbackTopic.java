package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.StateTopic;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;

/** Reads {@code samverka.feedback.v1}. */
final class FeedbackTopic {

    static final String NAME = "samverka.feedback.v1";

    private final States<FeedbackState> states;
    private final Feedbacks feedbacks;
    private final List<FeedbackListener> listeners;

    private FeedbackTopic(States<FeedbackState> states, Feedbacks feedbacks, List<FeedbackListener> listeners) {
        this.states = states;
        this.feedbacks = feedbacks;
        this.listeners = List.copyOf(listeners);
    }

    /** @param listeners told of every change when the feedbacks show it */
    static TopicView of(States<FeedbackState> states, Feedbacks feedbacks, List<FeedbackListener> listeners) {
        return new StateTopic<>(
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
                new FeedbackTopic(states, feedbacks, listeners)::changed);
    }

    private void changed(String key, @Nullable FeedbackState before, @Nullable FeedbackState after) {
        String municipality = key.split("/", 2)[0];
        Instant time = states.find(key).orElseThrow().time();
        feedbacks.update(municipality, before, after, time);
        Stream.of(before, after)
                .flatMap(Stream::ofNullable)
                .flatMap(state -> state.shownOn().stream())
                .distinct()
                .forEach(subject -> listeners.forEach(listener -> listener.feedbackChanged(municipality, subject)));
    }
}
