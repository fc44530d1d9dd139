package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0701234567",
                "070-1234567",
                "070-123 45 67",
                "070 123 45 67",
                "0702-12 34 56",
                "070 - 123 45 67",
                "070–123 45 67",
                "073\u00a0123\u00a045\u00a067",
                "08-123 456",
                "08-12 34 56 78",
                "(08) 12 34 56 78",
                "031-12 34 56",
                "0550-880 00",
                "0550/880 00",
                "055088000",
                "010-123 45 67",
                "0771-123 456",
                "+46701234567",
                "+46 70 123 45 67",
                "+46 (0)70-123 45 67",
                "+46(0)701234567",
                "0046 8 123 456",
                "+46-550-880 00"
            })
    void findsThemAsTheyAreWritten(String number) {
        assertThat(PhoneNumbers.in("Ring " + number + ".")).containsExactly(5);
        assertThat(PhoneNumbers.in("mål 17, 01 " + number + " 2030 ")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2030",
                "2014-2020",
                "01-02-2024",
                "08-10-2024",
                "08/10 2024",
                "2024-08-12 09-16",
                "2024-01-02",
                "2024-01-02 03:04:05",
                "öppet 08-16, lör 09-13",
                "öppet 0800-1700",
                "kl. 07.30-16.00",
                "1 050 000 000 kr",
                "36 000 000 kr",
                "0,5 miljoner",
                "0 12345678",
                "070-123",
                "123070-1234567",
                "kapitel 04.070.123",
                "070-123 45 678 9",
                "681 30 Kristinehamn"
            })
    void leavesTheRestAlone(String text) {
        assertThat(PhoneNumbers.in(text)).isEmpty();
    }

    @Test
    @Timeout(60)
    void isQuickWithHostileText() {
        for (String unit : List.of("0", "01", "01-", "(0", "+46 ", "+46(0)1 ", "07 1 2 3 ", "0 1 ", "01) ")) {
            assertThat(PhoneNumbers.in(unit.repeat(100_000))).isNotNull();
        }
    }
}
