package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.feedback.cases.CaseFixtures.KEY;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.samverka.feedback.cases.Case.Decided;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.feedback.cases.Ruling.Decision;
import se.samverka.feedback.cases.Ruling.Reason;
import se.samverka.frame.GoalNumber;
import se.samverka.kit.security.Role;
import se.samverka.testing.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of one case, as the contract's examples tell it: what is emitted is what they show, to the letter. */
class ExamplesTest {

    private static final Opinion VOTE = new Opinion(Opinion.Kind.QUESTION, Opinion.Language.SV, false, null);
    private static final Comment COMMENT = new Comment(
            "Varför får bara högstadiet vara med i utbytet? Fråga Kim Ek på skolan, som vet.",
            "Robin Ek",
            "robin.ek@example.org");
    private static final Ruling.Terms REJECTED =
            new Ruling.Terms(Decision.REJECT, null, Reason.PERSONAL_DATA, "En person namnges.");
    private static final Ruling.Terms PUBLISHED = new Ruling.Terms(
            Decision.PUBLISH, "Varför får bara högstadiet vara med i utbytet?", null, "Namnet är borttaget.");

    private Case now = Case.receive(Subject.of(new GoalNumber(17)), VOTE, at("2026-11-23T08:00:00Z"))
            .after();

    private long version;

    @Test
    void theExamplesAreWhatIsEmitted() {
        emits("received", Case.receive(now.subject(), VOTE, now.receivedAt()));
        emits("changed", now.comment(COMMENT, at("2026-11-23T08:01:00Z")));
        emits("rejected", rule(REJECTED, "2026-11-23T09:00:00Z"));
        emits("appealed", now.appeal("Ta bort namnet, frågan är viktig.", at("2026-11-23T12:00:00Z")));
        emits("published", rule(PUBLISHED, "2026-11-24T08:00:00Z"));
        emits("replied", now.reply("Nästa läsår är även mellanstadiet välkommet.", at("2026-11-24T08:10:00Z")));
        emits("reply-rated", now.rateReply(true));
        emits("used", now.use(new Use(Use.Kind.ASSESSMENT, "17")));
        emits("withdrawn", now.withdraw(at("2026-11-25T08:00:00Z")));
    }

    @Test
    void ofAnErasedCaseNothingIsSaid() {
        String type = new CaseEvent.Erased().type();
        JsonNode example = Contract.example(type);
        assertThat(example.propertyNames()).containsExactly("key", "version");
        assertThat(example.get("key").asString()).isEqualTo(KEY.toString());
        assertThat(example.get("version").asLong()).as("the last of this life").isEqualTo(10);
        assertThat(Contract.faults(type, example)).isEmpty();
    }

    private Decided rule(Ruling.Terms terms, String time) {
        return now.rule(terms, Role.MODERATOR, at(time));
    }

    private void emits(String name, Decided decided) {
        now = decided.after();
        version++;
        String type = decided.event().type();
        assertThat(type).isEqualTo("se.samverka.feedback." + name + ".v1");
        String sent = JsonMapper.shared().writeValueAsString(PublicCase.of(KEY, version, now));
        assertThat(JsonMapper.shared().readTree(sent)).isEqualTo(Contract.example(type));
        assertThat(Contract.faults(type, Contract.example(type))).isEmpty();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
