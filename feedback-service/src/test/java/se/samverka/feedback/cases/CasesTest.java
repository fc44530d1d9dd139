package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverka.feedback.cases.CaseFixtures.COMMENT;
import static se.samverka.feedback.cases.CaseFixtures.GOAL_17;
import static se.samverka.feedback.cases.CaseFixtures.NOW;
import static se.samverka.feedback.cases.CaseFixtures.opinion;
import static se.samverka.feedback.cases.CaseFixtures.publish;
import static se.samverka.feedback.cases.CaseFixtures.reject;
import static se.samverka.feedback.cases.CaseFixtures.vote;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.feedback.project.ProjectFixtures;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;
import se.samverka.testing.AggregatesInMemory;

class CasesTest {

    private static final MunicipalityCode HERE = new MunicipalityCode("1781");
    private static final Paging ALL = new Paging(100, 1);

    private final Ticking clock = new Ticking();
    private final AggregatesInMemory<Case> stored = new AggregatesInMemory<>(new CaseStore());
    private final CaseLists lists = new CaseLists(stored);
    private final Cases cases = new Cases(
            stored, ProjectFixtures.projects("1781/there"), new DecisionCounter(new SimpleMeterRegistry()), clock);

    @Test
    void theLongestWaitingComesFirst() {
        AuthorToken early = sent(0, vote());
        AuthorToken second = sent(1, opinion(null, COMMENT));
        AuthorToken third = sent(2, opinion(null, COMMENT));
        cases.comment(early, COMMENT);
        assertThat(waiting()).containsExactly(id(second), id(third), id(early));

        cases.rule(second.key(), Precondition.none(), reject(), Role.MODERATOR);
        cases.rule(third.key(), Precondition.none(), publish(), Role.MODERATOR);
        assertThat(waiting()).containsExactly(id(early));

        cases.appeal(second, "Läs igen.");
        assertThat(waiting()).containsExactly(id(early), id(second));
        assertThat(lists.countWaiting(HERE, Optional.empty())).isEqualTo(2);
        assertThat(lists.waiting(HERE, Optional.empty(), new Paging(1, 2)))
                .singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo(second.key().toString()));

        cases.withdraw(early);
        stored.change(
                Command.on(second.key().toString(), Precondition.none()),
                any -> Change.erasure(new CaseEvent.Erased().type()));
        assertThat(waiting()).isEmpty();
        assertThat(lists.countWaiting(HERE, Optional.empty())).isZero();
    }

    @Test
    void findsAllOfAnAuthorHoweverManyThereAre() {
        for (int i = 0; i < 120; i++) {
            sent(i, opinion(null, new Comment("Text " + i, null, i % 2 == 0 ? "kim@example.org" : "a@example.org")));
        }
        sent(120, opinion(null, new Comment("Text", "kim@example.org", null)));
        assertThat(lists.ofAuthor(HERE, "KIM@example.org"))
                .hasSize(60)
                .extracting(one -> one.state().opinion().comment().text())
                .startsWith("Text 0", "Text 2")
                .endsWith("Text 118");
        assertThat(lists.ofAuthor(new MunicipalityCode("1780"), "kim@example.org"))
                .isEmpty();
    }

    @Test
    void anotherMunicipalitysQueueIsItsOwn() {
        sent(0, opinion(null, COMMENT));
        assertThat(lists.waiting(new MunicipalityCode("1780"), Optional.empty(), ALL))
                .isEmpty();
        assertThat(lists.countWaiting(new MunicipalityCode("1782"), Optional.empty()))
                .isZero();
    }

    @Test
    void aProjectMustBeThere() {
        cases.receive(token(1), Subject.ofProject("there"), vote());
        Problem refusal = catchThrowableOfType(
                Problem.class, () -> cases.receive(token(2), Subject.ofProject("elsewhere"), vote()));
        assertThat(refusal.status()).isEqualTo(404);
        assertThat(stored.events).hasSize(1);
    }

    @Test
    void aTokenNobodyHandedOutIsRefusedLikeOneThatIsNone() {
        for (Runnable asking : List.<Runnable>of(
                () -> cases.read(token(9)),
                () -> cases.comment(token(9), COMMENT),
                () -> cases.appeal(token(9), "Läs igen."),
                () -> cases.rateReply(token(9), true),
                () -> cases.withdraw(token(9)))) {
            Problem refusal = catchThrowableOfType(Problem.class, asking::run);
            assertThat(refusal.status()).isEqualTo(404);
            assertThat(refusal.detail()).isEqualTo(AuthorToken.unknown().detail());
        }
    }

    @Test
    void noCaseIsOverwritten() {
        sent(0, vote());
        Problem refusal = catchThrowableOfType(Problem.class, () -> sent(0, opinion(null, COMMENT)));
        assertThat(refusal.status()).isEqualTo(409);
    }

    private List<String> waiting() {
        return lists.waiting(HERE, Optional.empty(), ALL).stream()
                .map(one -> ModeratorAnswer.Queued.of(one).id())
                .toList();
    }

    private AuthorToken sent(int seed, Opinion opinion) {
        AuthorToken token = token(seed);
        cases.receive(token, GOAL_17, opinion);
        return token;
    }

    private static AuthorToken token(int seed) {
        byte[] bytes = new byte[AuthorToken.RANDOM_BYTES];
        bytes[0] = (byte) seed;
        return AuthorToken.of(HERE, bytes);
    }

    private static String id(AuthorToken token) {
        return token.key().id();
    }

    /** A second later at every look. */
    private static final class Ticking extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }
}
