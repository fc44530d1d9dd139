package se.samverka.kit.problem;

import java.util.Map;

/** What to say of a status that came without words of ours. */
final class Statuses {

    private static final Map<Integer, String> DETAILS = Map.ofEntries(
            Map.entry(400, "The request could not be read."),
            Map.entry(401, "This needs a bearer token."),
            Map.entry(403, "This is not allowed."),
            Map.entry(404, "There is nothing at this path."),
            Map.entry(405, "This path does not take this method."),
            Map.entry(406, "No form of the answer fits the Accept header; application/json does."),
            Map.entry(408, "The request took too long to arrive."),
            Map.entry(413, "The request's body is too large."),
            Map.entry(414, "The request's address is too long."),
            Map.entry(415, "The body's media type is not accepted here; application/json is."),
            Map.entry(431, "The request's headers are too large."));

    private Statuses() {}

    static Problem problem(int status) {
        return problem(status, Map.of());
    }

    static Problem problem(int status, Map<String, String> headers) {
        int shown = status >= 400 && status <= 599 ? status : 500;
        if (shown == 503) {
            return ProblemReader.busy("This cannot be answered right now.");
        }
        String otherwise = shown < 500 ? "The request cannot be answered." : "This failed for a reason that is ours.";
        return Problem.of(shown, DETAILS.getOrDefault(shown, otherwise), headers);
    }
}
