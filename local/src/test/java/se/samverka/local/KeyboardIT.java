package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What people come for, in a real browser, with nothing but a keyboard; residents also without script. */
@ExtendWith(RunningSuite.Extension.class)
class KeyboardIT {

    private static final String HERE = "/kommuner/1384";

    private final RunningSuite suite;
    private Chromium chromium;

    KeyboardIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void aResidentVotesAndSaysWhyWithoutScript() {
        chromium.script(false);
        open(HERE + "/mal/13");
        chromium.press(Keys.TAB);
        assertThat(chromium.focused())
                .as("the first thing is to skip what is on every page")
                .contains("Hoppa");
        chromium.tabTo("Ja");
        chromium.press(Keys.ENTER);
        chromium.awaitText("Tack!");
        chromium.tabToField("comment");
        chromium.type("Fler bussar till hamnen");
        chromium.tabTo("Skicka");
        chromium.press(Keys.ENTER);
        chromium.awaitText("Fler bussar till hamnen");
    }

    @Test
    void anEditorAssessesAGoal() {
        logIn("editor", HERE + "/arbete");
        chromium.tabTo("Mål");
        chromium.press(Keys.ENTER);
        chromium.awaitText("Arbeta med målen");
        chromium.tabTo("Mål 13");
        chromium.press(Keys.ENTER);
        chromium.awaitText("Kommunens egen text");
        chromium.tabTo("Bedöm målet");
        chromium.press(Keys.ENTER);
        chromium.awaitText("Motivering på svenska");
        chromium.tabToField("/status");
        chromium.type("Neg");
        chromium.tabToField("/basis");
        chromium.type("Bed");
        chromium.tabToField("/rationale/sv");
        chromium.type("Utsläppen ökar.");
        chromium.tabTo("Förhandsgranska");
        chromium.press(Keys.ENTER);
        chromium.awaitText("Så kommer det att se ut", "Utsläppen ökar.");
        chromium.tabTo("Spara bedömningen");
        chromium.press(Keys.ENTER);
        chromium.awaitText("Bedömningen är sparad.");
        open(HERE + "/mal/13");
        chromium.awaitText("Negativ", "Utsläppen ökar.");
    }

    /** Where nobody else says anything: the first in the queue is this one. */
    @Test
    void aModeratorPublishesFromTheQueue() throws Exception {
        String place = "/kommuner/1380";
        suite.client.open(
                "POST", "/api/v1/municipalities/1380/goals/14/feedback", "{\"comment\":\"Havet är renare nu\"}");
        logIn("moderator", place + "/arbete/synpunkter");
        chromium.awaitText("Havet är renare nu");
        chromium.tabTo("Publicera");
        chromium.press(Keys.ENTER);
        await().until(() -> String.valueOf(chromium.driver().getCurrentUrl()).contains("?saved="));
        open(place + "/mal/14");
        chromium.awaitText("Havet är renare nu");
    }

    private void open(String path) {
        assertThat(chromium.open(suite.at.site() + path)).as(path).isEqualTo(200);
    }

    private void logIn(String name, String path) {
        chromium.open(suite.at.site() + path);
        chromium.tabToField("username");
        chromium.type(name);
        chromium.tabToField("password");
        chromium.type(name);
        chromium.press(Keys.ENTER);
        await().until(() -> String.valueOf(chromium.driver().getCurrentUrl()).endsWith(path));
    }
}
