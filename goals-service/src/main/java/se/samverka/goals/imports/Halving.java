package se.samverka.goals.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.Kolada.Fetched;
import se.samverka.goals.kolada.KoladaFailure;

/**
 * Imports a part of what is wanted. When several together cannot be had they are halved until the one is found that is the
 * matter; the others are kept. When one after the other is not answered at all, nobody is there: nothing more is asked,
 * nor when Kolada wants to be left alone.
 */
final class Halving {

    private final Kolada kolada;
    private final Intake intake;
    private final Scope scope;
    private final int patience;
    private final Map<String, String> failed = new HashMap<>();
    private int silences;
    private boolean busy;

    /** @param patience how many in a row may not be answered, each of them asked for alone */
    Halving(Kolada kolada, Intake intake, Scope scope, int patience) {
        this.kolada = kolada;
        this.intake = intake;
        this.scope = scope;
        this.patience = patience;
    }

    /** Why, by id, of those that could not be imported. */
    Map<String, String> failed() {
        return failed;
    }

    /** Why nothing more is asked, in words that may be shown; {@code null} = it goes on. */
    @Nullable
    String givenUp() {
        if (busy) {
            return Importing.BUSY;
        }
        return silences >= patience ? Importing.GIVEN_UP : null;
    }

    /** @param questions to ask of each of them */
    void take(List<Wanted> wanted, List<Question> questions) {
        String why = givenUp();
        if (why != null) {
            fail(wanted, why);
            return;
        }
        List<String> ids = wanted.stream().map(Wanted::id).toList();
        Fetched fetched;
        try {
            fetched = fetch(ids, questions);
        } catch (KoladaFailure e) {
            without(wanted, questions, e);
            return;
        }
        silences = 0;
        failed.putAll(intake.take(scope, wanted, questions, fetched));
    }

    private Fetched fetch(List<String> ids, List<Question> questions) {
        return questions.stream()
                .map(question -> kolada.fetch(ids, question.areas(), question.since()))
                .reduce(Fetched.NOTHING, Fetched::and);
    }

    /** Several that are not answered may only be too many. */
    private void without(List<Wanted> wanted, List<Question> questions, KoladaFailure failure) {
        busy = failure.isBusy();
        if (wanted.size() == 1 || busy) {
            silences = failure.isSilence() ? silences + 1 : 0;
            fail(wanted, String.valueOf(failure.getMessage()));
        } else {
            int half = wanted.size() / 2;
            take(wanted.subList(0, half), questions);
            take(wanted.subList(half, wanted.size()), questions);
        }
    }

    private void fail(List<Wanted> wanted, String reason) {
        failed.putAll(intake.fail(scope, wanted, reason));
    }
}
