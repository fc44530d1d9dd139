package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.feedback.cases.CaseFixtures.KEY;
import static se.samverka.feedback.cases.CaseFixtures.NOW;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;
import se.samverka.standin.database.Database;
import se.samverka.testing.AggregatesInMemory;

class RetentionIT {

    private static final RetentionSettings SETTINGS = settings(2, 10);
    private static final Paging ALL = new Paging(100, 1);

    private static Database database;
    private static MongoClient client;

    private final AggregatesInMemory<Case> stored = new AggregatesInMemory<>(new CaseStore());
    private Destructions destructions;

    @BeforeAll
    static void start() {
        database = Database.inMemory().start();
        client = MongoClients.create(database.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        client.getDatabase("ours").drop();
        destructions = new Destructions(client.getDatabase("ours"));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTED, VOTE, 50",
        "PUBLISHED, PUBLISHED, 40",
        "REJECTED, REJECTED, 30",
        "REJECTED_TWICE, REJECTED, 30",
        "WITHDRAWN, WITHDRAWN, 20"
    })
    void isErasedWhenItsTermHasComeAndNotBefore(String status, String rule, int term) {
        store(KEY, CaseFixtures.everyStatus().get(status));
        lookAfter(days(term));
        assertThat(stored.load(KEY.toString()).erased()).isFalse();

        lookAfter(days(term).plusHours(1));
        assertThat(stored.load(KEY.toString()).erased()).isTrue();
        assertThat(stored.events).last().isEqualTo(KEY + " se.samverka.feedback.erased.v1");
        assertThat(records())
                .filteredOn(one -> one.what() == Rule.What.CASE)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule()).isEqualTo(rule);
                    assertThat(one.role()).isNull();
                    assertThat(one.at()).isEqualTo(NOW.plus(days(term)).plus(Duration.ofHours(1)));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "REJECTED"})
    void forgetsWhoItWasSomeTimeAfterTheDecision(String status) {
        Case decided = CaseFixtures.everyStatus().get(status);
        store(KEY, decided);
        lookAfter(days(10).plusHours(1));
        Case now = stored.load(KEY.toString()).state();
        assertThat(now.opinion()).isEqualTo(decided.opinion().anonymous());
        assertThat(now.course()).isEqualTo(decided.course());
        assertThat(PublicCase.of(KEY, 1, now)).isEqualTo(PublicCase.of(KEY, 1, decided));
        assertThat(stored.events).last().asString().endsWith(status.toLowerCase(Locale.ROOT) + ".v1");
        assertThat(records()).extracting(Destruction::what).containsExactly(Rule.What.CONTACT);

        lookAfter(days(11));
        assertThat(stored.load(KEY.toString()).version()).as("once").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "APPEALED"})
    void destroysNothingThatWaitsForADecision(String status) {
        store(KEY, CaseFixtures.everyStatus().get(status));
        lookAfter(days(10_000));
        assertThat(stored.load(KEY.toString()).version()).isEqualTo(1);
        assertThat(records()).isEmpty();
    }

    @Test
    void goesStepByStepThroughAll() {
        for (int i = 0; i < 7; i++) {
            store(key(i), CaseFixtures.counted());
        }
        lookAfter(days(51));
        assertThat(records()).hasSize(7);
        assertThat(retentionAfter(days(51)).records(KEY.municipality(), new Paging(5, 2)))
                .hasSize(2);
        assertThat(retentionAfter(days(51)).countRecords(KEY.municipality())).isEqualTo(7);
    }

    @Test
    void aProcessThatDiedBeforeTheRecordWasConfirmedLosesNone() {
        store(KEY, CaseFixtures.withdrawn());
        destructions.announce(Destruction.by(Rule.WITHDRAWN, KEY, NOW.plus(days(21))));
        stored.change(Command.on(KEY.toString(), Precondition.none()), any -> Change.erasure("erased"));
        assertThat(records()).isEmpty();

        lookAfter(days(22));
        assertThat(records()).extracting(Destruction::at).containsExactly(NOW.plus(days(21)));
    }

    @Test
    void aProcessThatDiedBeforeTheDeedLeavesNoRecordOfIt() {
        store(KEY, CaseFixtures.pending());
        destructions.announce(Destruction.byHand(KEY, NOW));
        lookAfter(days(1));
        assertThat(records()).isEmpty();
        assertThat(destructions.unconfirmed(10)).isEmpty();
    }

    @Test
    void anErasureByHandIsRecordedAndARefusedOneIsNot() {
        store(KEY, CaseFixtures.pending());
        Retention retention = retentionAfter(Duration.ZERO);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> retention.erase(KEY, Precondition.ifMatch("\"9\"")))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(412));
        assertThat(destructions.unconfirmed(10)).isEmpty();

        retention.erase(KEY, Precondition.ifMatch("\"1\""));
        assertThat(records()).containsExactly(new Destruction(KEY, Rule.What.CASE, "ADMIN", Role.ADMIN, NOW));
        destructions.takeBack(Destruction.byHand(KEY, NOW));
        assertThat(records()).as("what is confirmed stays").hasSize(1);
    }

    @Test
    void settlesHoweverManyAreToBeSettledAtATime() {
        store(KEY, CaseFixtures.pending());
        for (int i = 0; i < 150; i++) {
            destructions.announce(Destruction.byHand(key(i), NOW));
        }
        assertThat(destructions.unconfirmed(200)).hasSize(150);
        lookAfter(days(1), settings(200, 200));
        assertThat(destructions.unconfirmed(200)).isEmpty();
    }

    @Test
    void noRecordIsLostWhenItCouldNotBeConfirmedAndTheErasureIsAskedForAgain() {
        store(KEY, CaseFixtures.pending());
        Destructions reached = destructions;
        destructions = new Destructions(client.getDatabase("ours")) {
            @Override
            void confirm(Destruction one) {
                throw new MongoTimeoutException("away");
            }
        };
        assertThatExceptionOfType(MongoTimeoutException.class)
                .isThrownBy(() -> retentionAfter(Duration.ZERO).erase(KEY, Precondition.ifMatch("\"1\"")));
        destructions = reached;
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> retentionAfter(Duration.ZERO).erase(KEY, Precondition.ifMatch("\"2\"")))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(410));
        assertThat(records()).isEmpty();

        lookAfter(days(1));
        assertThat(records()).containsExactly(new Destruction(KEY, Rule.What.CASE, "ADMIN", Role.ADMIN, NOW));
    }

    @Test
    void oneCaseThatFailsKeepsNoneOfTheOthers() {
        storeWithdrawn(5);
        stored.before = RetentionIT::fail;
        lookAfter(days(21));
        assertThat(records()).hasSize(4);
        lookAfter(days(22));
        assertThat(records()).hasSize(5);
    }

    @Test
    void aLookEndsWhenSeveralFailInARow() {
        storeWithdrawn(5);
        AtomicInteger asked = new AtomicInteger();
        stored.before = new Runnable() {
            @Override
            public void run() {
                stored.before = this;
                asked.incrementAndGet();
                fail();
            }
        };
        lookAfter(days(21));
        assertThat(asked).hasValue(3);
        assertThat(records()).isEmpty();
    }

    @Test
    void whatAnotherInstanceHasJustDoneIsNotPassedOverInPlaceOfWhatIsDue() {
        for (int i = 0; i < 3; i++) {
            store(key(i), CaseFixtures.published());
        }
        stored.before = () -> stored.change(
                Command.on(key(0).toString(), Precondition.none()),
                found -> Change.of(found.state().forgetContact().after(), "forgotten"));
        lookAfter(days(11));
        for (int i = 0; i < 3; i++) {
            assertThat(stored.load(key(i).toString()).state().opinion().hasContact())
                    .isFalse();
        }
    }

    @Test
    void aLookHasABound() {
        storeWithdrawn(7);
        lookAfter(days(21), settings(2, 3));
        assertThat(records()).hasSize(3);
        lookAfter(days(22), settings(2, 3));
        assertThat(records()).hasSize(6);
    }

    @Test
    void whatIsLookedForHasAnIndex() {
        lookAfter(days(1));
        lookAfter(days(2));
        assertThat(client.getDatabase("ours").getCollection("destructions").listIndexes())
                .extracting(index -> index.get("key", Document.class).keySet().toString())
                .containsExactlyInAnyOrder("[_id]", "[municipality, done, at, _id]", "[done, at]");
    }

    private void storeWithdrawn(int count) {
        for (int i = 0; i < count; i++) {
            store(key(i), CaseFixtures.withdrawn());
        }
    }

    private static CaseKey key(int number) {
        return new CaseKey(KEY.municipality(), "%032x".formatted(number));
    }

    private static void fail() {
        throw Problem.unavailable("Away.", Duration.ofSeconds(1));
    }

    private void store(CaseKey key, Case now) {
        stored.change(Command.onAny(key.toString(), Precondition.none()), any -> Change.of(now, "stored"));
    }

    private void lookAfter(Duration time) {
        lookAfter(time, SETTINGS);
    }

    private void lookAfter(Duration time, RetentionSettings settings) {
        new RetentionClock(retentionAfter(time, settings), settings).look();
    }

    private Retention retentionAfter(Duration time) {
        return retentionAfter(time, SETTINGS);
    }

    private Retention retentionAfter(Duration time, RetentionSettings settings) {
        return new Retention(stored, destructions, settings, Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    private static RetentionSettings settings(int step, int most) {
        return new RetentionSettings(
                days(50), days(40), days(30), days(20), days(10), days(1), Duration.ZERO, step, most);
    }

    private List<Destruction> records() {
        return destructions.of(KEY.municipality(), ALL);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
