package se.samverka.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.language.Language;

/** What is erased or changed is found no more, and then is in no file of the index. */
class ErasureTest {

    /** Letters that Lucene's term dictionary does not pack, so that they stand in its files as they are. */
    private static final String SECRET = "åöäåöäåöäåöä";

    private final SearchView view = new SearchView();

    ErasureTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        view.close();
    }

    @Test
    void anErasedTextIsNotShownEvenBeforeTheIndexKnows() throws IOException {
        view.project("a", Language.SV, "Bort", SECRET).turn();
        assertThat(view.ids(SECRET)).containsExactly("a");

        view.erase(FoundKind.PROJECT, "1781/a");
        assertThat(view.ids(SECRET)).isEmpty();
        view.turn();
        assertThat(view.ids(SECRET)).isEmpty();
        assertThat(view.index.documents()).isZero();
    }

    @Test
    void anErasedTextLeavesTheFiles() throws IOException {
        among(200);
        view.project("a", Language.SV, "Bort", SECRET).turn();
        assertThat(view.filesHold(SECRET)).isTrue();

        view.erase(FoundKind.PROJECT, "1781/a");
        untilItHasLeft();
        assertThat(view.ids("solceller")).as("the others are there").hasSize(20);
    }

    @Test
    void aChangedTextLeavesTheFiles() throws IOException {
        among(200);
        view.project("a", Language.SV, "Namn", SECRET).turn();
        assertThat(view.filesHold(SECRET)).isTrue();

        view.project("a", Language.SV, "Namn", "solceller");
        untilItHasLeft();
        assertThat(view.ids("namn")).containsExactly("a");
    }

    @Test
    void nothingIsClearedWhereNothingWasErased() throws IOException {
        among(50);
        view.turn();
        view.erase(FoundKind.COMMENT, "1781/never-there").turn();
        assertThat(view.index.holdsErased()).isFalse();
    }

    private void untilItHasLeft() {
        await().until(() -> {
            view.turn();
            return !view.filesHold(SECRET);
        });
        assertThat(view.ids(SECRET)).isEmpty();
        assertThat(view.index.holdsErased()).isFalse();
    }

    /** Others in the same segment: a segment with nothing else in it would be dropped as a whole, without clearing. */
    private void among(int others) {
        for (int i = 0; i < others; i++) {
            view.project("p" + i, Language.SV, "Projekt " + i, "solceller " + i);
        }
    }
}
