package se.samverka.feedback.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.feedback.cases.Ruling.Decision;
import se.samverka.feedback.cases.Ruling.Reason;
import se.samverka.frame.GoalNumber;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;

/** Cases, and what is done with them. */
final class CaseFixtures {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final CaseKey KEY = new CaseKey(new MunicipalityCode("1781"), "58215301919c54bb031638803c7065fa");
    static final Subject GOAL_17 = Subject.of(new GoalNumber(17));
    static final Comment COMMENT = new Comment("Bussen går för sällan.", "Kim Ek", "kim@example.org");
    static final Use ASSESSMENT = new Use(Use.Kind.ASSESSMENT, "17");

    private CaseFixtures() {}

    static Opinion vote() {
        return opinion(true, null);
    }

    static Opinion opinion(@Nullable Boolean useful, @Nullable Comment comment) {
        return new Opinion(Opinion.Kind.COMMENT, Opinion.Language.SV, useful, comment);
    }

    static Ruling.Terms publish() {
        return new Ruling.Terms(Decision.PUBLISH, null, null, null);
    }

    static Ruling.Terms publish(String text) {
        return new Ruling.Terms(Decision.PUBLISH, text, null, "Namnet är borttaget.");
    }

    static Ruling.Terms reject() {
        return new Ruling.Terms(Decision.REJECT, null, Reason.OFF_TOPIC, "Gäller grannkommunen.");
    }

    static Case counted() {
        return Case.receive(GOAL_17, vote(), NOW).after();
    }

    static Case pending() {
        return Case.receive(GOAL_17, opinion(true, COMMENT), NOW).after();
    }

    static Case published() {
        return ruled(pending(), publish());
    }

    static Case rejected() {
        return ruled(pending(), reject());
    }

    static Case appealed() {
        return rejected().appeal("Läs igen.", NOW.plusSeconds(60)).after();
    }

    static Case rejectedAgain() {
        return ruled(appealed(), reject());
    }

    static Case withdrawn() {
        return published().withdraw(NOW.plusSeconds(200)).after();
    }

    static Case ruled(Case now, Ruling.Terms terms) {
        return now.rule(terms, Role.MODERATOR, NOW.plusSeconds(30)).after();
    }

    static Case replied(Case now) {
        return now.reply("Tack, vi ser över tidtabellen.", NOW.plusSeconds(90)).after();
    }

    /** One of each status, and the one that was appealed in vain. */
    static Map<String, Case> everyStatus() {
        return Map.of(
                "COUNTED", counted(),
                "PENDING", pending(),
                "PUBLISHED", published(),
                "REJECTED", rejected(),
                "REJECTED_TWICE", rejectedAgain(),
                "APPEALED", appealed(),
                "WITHDRAWN", withdrawn());
    }
}
