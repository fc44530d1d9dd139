package se.samverka.gateway.letterbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.frame.Municipality;

/** Asks whose a fault is. @param page what has it; {@code null} = not stated @param kind what it is */
public record FaultPage(
        List<Municipality> municipalities, @Nullable String page, FeedbackKind kind) {}
