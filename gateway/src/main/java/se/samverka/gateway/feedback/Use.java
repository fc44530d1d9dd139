package se.samverka.gateway.feedback;

/** An assessment or evaluation that rests on a text. @param ref number of the goal, or id of the project */
public record Use(UseKind kind, String ref) {

    /** @throws IllegalArgumentException when it names no goal where it should */
    public Use {
        if (kind == UseKind.ASSESSMENT && !ref.matches("[1-9]|1[0-7]")) {
            throw new IllegalArgumentException("an assessment is of a goal");
        }
    }

    /** The assessment of a goal. */
    public static Use inAssessment(int goal) {
        return new Use(UseKind.ASSESSMENT, Integer.toString(goal));
    }

    /** The evaluation of a project. */
    public static Use inEvaluation(String project) {
        return new Use(UseKind.EVALUATION, project);
    }

    /** What has the page where it is shown. */
    public Subject place() {
        return switch (kind) {
            case ASSESSMENT -> Subject.ofGoal(Integer.parseInt(ref));
            case EVALUATION -> Subject.ofProject(ref);
        };
    }
}
