package se.samverka.feedback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.security.Role;

/**
 * The record of something destroyed: that it was, when and why, and nothing of what it was.
 *
 * @param rule name of the retention rule, or {@code ADMIN} when somebody decided it
 * @param role who decided; {@code null} = the rule alone
 */
record Destruction(
        CaseKey key, Rule.What what, String rule, @Nullable Role role, Instant at) {

    private static final String BY_HAND = "ADMIN";

    /** An administrator erases a case. */
    static Destruction byHand(CaseKey key, Instant at) {
        return new Destruction(key, Rule.What.CASE, BY_HAND, Role.ADMIN, at);
    }

    /** A rule's term has come. */
    static Destruction by(Rule rule, CaseKey key, Instant at) {
        return new Destruction(key, rule.what(), rule.name(), null, at);
    }

    /** The same for the same destruction, whoever records it and however often. */
    String id() {
        return key + "/" + rule;
    }
}
