package se.samverka.feedback.cases;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

    private static final int NUMBERS = 60_000;

    private static final List<String> BETWEEN = List.of("-", "+", "", " ", " - ", "–", "‑", " ", "\u00a0", ".");
    private static final List<String> SENTENCES = List.of(
            "%s",
            "Grannen (%s) klagar varje dag.",
            "Jag heter Kim, %s, och bor på Storgatan 12 i 681 30 Kristinehamn.",
            "Hans personnummer är%s.",
            "Den 12 maj 2024 ringde 12 %s om mål 17, 3 gånger.",
            "pnr:%s/kim@example.org 0550-880 00",
            "Åke Öst🙂%s 2030",
            "%s och 45 000 kr");

    @Test
    void missesNoneHoweverItIsWritten() {
        SplittableRandom random = new SplittableRandom(1781);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            String number = number(random);
            String sentence = SENTENCES.get(i % SENTENCES.size());
            String text = sentence.formatted(number);
            if (!PersonalNumbers.in(text).contains(sentence.indexOf("%s"))) {
                missed.add(text);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void takesFewOfAllTenDigitsForOne() {
        SplittableRandom random = new SplittableRandom(17);
        long taken = IntStream.range(0, 100_000)
                .mapToObj(i -> "%06d-%04d".formatted(random.nextInt(1_000_000), random.nextInt(10_000)))
                .filter(text -> !PersonalNumbers.in(text).isEmpty())
                .count();
        // Of the dates 7 in 100 exist, with those of coordination numbers; of the check digits one in ten is right.
        assertThat(taken).isBetween(600L, 800L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811228-9875",
                "811328-9874",
                "810229-9879",
                "811232-9878",
                "18990229-0005",
                "17811228-9874",
                "811228-98741",
                "1811228-9874",
                "811228x9874",
                "811228-987",
                "8-1-1-2-2-8-9-8-7-4",
                "",
                "1781/17",
                "2014-2020"
            })
    void leavesTheRestAlone(String text) {
        assertThat(PersonalNumbers.in(text)).isEmpty();
    }

    @Test
    void knowsLeapDaysCoordinationAndOtherDigits() {
        assertThat(PersonalNumbers.in("000229-0005 20000229-0005")).hasSize(2);
        assertThat(PersonalNumbers.in("19000229-0005"))
                .as("1900 was no leap year")
                .isEmpty();
        assertThat(PersonalNumbers.in("701063-2391 19701063-2391")).containsExactly(0, 12);
        assertThat(PersonalNumbers.in("８１１２２８－９８７４".replace('－', '-'))).containsExactly(0);
    }

    @Test
    @Timeout(60)
    void isQuickWithHostileText() {
        for (String unit : List.of("1", "1-", "0 ", "811228-", "81 12 28 ", "19811228 ")) {
            assertThat(PersonalNumbers.in(unit.repeat(200_000))).isNotNull();
        }
    }

    private static String number(SplittableRandom random) {
        LocalDate born = LocalDate.of(1890, 1, 1).plusDays(random.nextInt(53_000));
        int day = born.getDayOfMonth() + (random.nextInt(4) == 0 ? 60 : 0);
        String date = "%02d%02d%02d".formatted(born.getYear() % 100, born.getMonthValue(), day);
        String nine = date + "%03d".formatted(random.nextInt(1_000));
        String century = random.nextBoolean() ? "" : Integer.toString(born.getYear() / 100);
        return century
                + grouped(date, random)
                + BETWEEN.get(random.nextInt(BETWEEN.size()))
                + nine.substring(6)
                + checkDigit(nine);
    }

    private static String grouped(String date, SplittableRandom random) {
        return random.nextInt(10) > 0
                ? date
                : IntStream.of(0, 2, 4).mapToObj(i -> date.substring(i, i + 2)).collect(joining("-"));
    }

    /** As the tax agency describes it. */
    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int digit = Character.digit(nine.charAt(i), 10);
            int doubled = digit * 2;
            sum += i % 2 == 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
