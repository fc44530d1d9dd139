package se.samverka.goals.goal;

import se.samverka.frame.GoalNumber;
import se.samverka.kit.security.MunicipalityCode;

/** Which goal of which municipality; as text {@code 1781/17}, the key of the document and of its events. */
record GoalKey(MunicipalityCode municipality, GoalNumber goal) {

    /** Reads the text form. @throws IllegalArgumentException when it is not one */
    static GoalKey parse(String text) {
        int slash = text.indexOf('/');
        return new GoalKey(
                new MunicipalityCode(text.substring(0, slash)),
                GoalNumber.parse(text.substring(slash + 1))
                        .orElseThrow(() -> new IllegalArgumentException("no key of a goal: " + text)));
    }

    @Override
    public String toString() {
        return municipality + "/" + goal;
    }
}
