package se.samverka.gateway.intake;

import java.util.regex.Pattern;
import se.samverka.kit.problem.Problem;

/** Ids of imports, as they stand in addresses. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z-]{1,64}");

    private Ids() {}

    /** The same. @throws Problem 404 when there can be no such id */
    static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw Problem.notFound("There is no such import.");
        }
        return id;
    }
}
