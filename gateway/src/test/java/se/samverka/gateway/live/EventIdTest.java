package se.samverka.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:30Z");

    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void whatIsWrittenIsReadTheSame() {
        for (int round = 0; round < 2_000; round++) {
            int topics = 1 + random.nextInt(6);
            EventId id = EventId.of(NOW.plusSeconds(random.nextInt(1_000_000)), position(topics));

            String text = id.toString();

            assertThat(EventId.read(text, topics)).contains(id);
            assertThat(text).matches("[A-Za-z0-9_-]+");
            assertThat(EventId.read(text, topics + 1)).isEmpty();
        }
    }

    @Test
    void itTellsWhenItWasMadeToTheMinute() {
        assertThat(EventId.of(NOW, position(1)).made()).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void anIdOfTwelvePartitionsOfFiveTopicsIsShort() {
        Position position = Position.start(5);
        for (int topic = 0; topic < 5; topic++) {
            for (int partition = 0; partition < 12; partition++) {
                position.set(topic, partition, 100_000 + partition);
            }
        }
        assertThat(EventId.of(NOW, position).toString()).hasSizeLessThan(260);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "AQ",
                "AQ==",
                "null",
                "reset",
                "AQECAwQFBgcICQ",
                "åäö",
                "AAAAAAAA",
                "________",
                "../../etc/passwd",
                "1;2;3",
                "__________8",
                "AQEA______________8"
            })
    void whatIsNotOursSaysNothing(String text) {
        assertThat(EventId.read(text, 5)).isEmpty();
    }

    @Test
    void whatSomebodyMadeUpSaysNothingOrIsWrittenAsWeWould() {
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 2) {
                bytes[0] = 1;
                bytes[1] &= 0x7F;
            }
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            EventId.read(text, 2).ifPresent(id -> assertThat(id).hasToString(text));
        }
        assertThat(EventId.read("A".repeat(100_000), 5)).isEmpty();
    }

    @Test
    void aCharacterMoreOrLessOrAnotherIsNotTheSameId() {
        String text = EventId.of(NOW, position(5)).toString();
        assertThat(EventId.read(text + "A", 5)).isEmpty();
        assertThat(EventId.read(text + "=", 5)).isEmpty();
        assertThat(EventId.read(text.substring(1), 5)).isEmpty();
        assertThat(EventId.read(text.substring(0, text.length() - 2), 5)).isEmpty();
    }

    private Position position(int topics) {
        Position position = Position.start(topics);
        for (int topic = 0; topic < topics; topic++) {
            for (int partition = random.nextInt(13); partition > 0; partition--) {
                position.set(topic, partition, random.nextLong(1L << random.nextInt(1, 60)));
            }
        }
        return position;
    }
}
