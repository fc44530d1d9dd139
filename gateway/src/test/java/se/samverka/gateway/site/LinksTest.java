package se.samverka.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "kim@example.org, mailto:kim@example.org",
        "kim?bcc=a&subject=b@example.org, mailto:kim%3Fbcc%3Da%26subject%3Db@example.org",
        "kim%0a+x@example.org?cc=a, mailto:kim%250a%2Bx@example.org%3Fcc%3Da",
        "a@b@example.org, mailto:a%40b@example.org",
        "no address?, mailto:no%20address%3F"
    })
    void nothingInAnAddressAddsToTheLetter(String address, String link) {
        assertThat(Links.mail(address)).isEqualTo(link);
    }
}
